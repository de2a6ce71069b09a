import path from 'node:path';
import type { Logger } from 'pino';
import type { Language } from '../../shared/settings/appearance';
import { byArrival } from '../../shared/ticket/arrival';
import type { Ticket } from '../../shared/ticket/ticket';
import type { ActivityLog } from './activity/activity-log';
import type { OrderingControl } from './ordering/ordering-control';
import type { Refusals } from './ordering/refusals';
import type { BbotCredentials } from './settings/bbot-credentials';
import type { NgrokToken } from './settings/ngrok-token';
import type { SettingsStore } from './settings/settings-store';
import { DamagedFileError } from './storage/checksummed-json';
import type { Disk } from './storage/disk';
import { NewerVersionError } from './storage/migrations';
import type { StorageHealth } from './storage/storage-health';
import { syncParents } from './storage/synced-folder';
import type { AnswerNotes } from './tickets/answer-notes';
import type { Archive } from './tickets/archive';
import type { Arrivals } from './tickets/arrivals';
import { markAnswered } from './tickets/bbot-updates';
import type { Quarantine } from './tickets/quarantine';
import type { RecentOrders } from './tickets/recent-orders';
import type { TicketAnswers } from './tickets/ticket-answers';
import type { TicketFiles } from './tickets/ticket-files';
import { ticketName } from './tickets/ticket-name';
import type { TicketStore } from './tickets/ticket-store';
import type { UnreadableFiles } from './tickets/unreadable-files';
import type { MonthlyRequests } from './tunnel/monthly-requests';
import type { TrustedCertificate } from './tunnel/trusted-certificate';

interface KeptTickets {
  readonly files: TicketFiles;
  readonly notes: AnswerNotes;
  readonly arrivals: Arrivals;
  readonly unreadable: UnreadableFiles;
  readonly store: Pick<TicketStore, 'adopt'>;
  readonly recent: Pick<RecentOrders, 'note'>;
  readonly answers: Pick<TicketAnswers, 'unknownSinceRestart'>;
  readonly health: StorageHealth;
}

interface Kept extends KeptTickets {
  readonly disk: Disk;
  readonly settings: SettingsStore;
  readonly languageRead: (language: Language) => void;
  readonly credentials: Pick<BbotCredentials, 'load'>;
  readonly token: Pick<NgrokToken, 'load'>;
  readonly certificate: Pick<TrustedCertificate, 'load'>;
  readonly activity: Pick<ActivityLog, 'add' | 'prepare'>;
  readonly quarantine: Pick<Quarantine, 'load'>;
  readonly archive: Pick<Archive, 'load'>;
  readonly refusals: Pick<Refusals, 'load'>;
  readonly requests: Pick<MonthlyRequests, 'load'>;
  readonly ordering: Pick<OrderingControl, 'restore'>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Reads what was kept. Order matters: first settings (they define when a day ends), then the places for unreadable
 * files, then the tickets.
 */
export async function loadKept(deps: Kept): Promise<void> {
  const passedOver = await deps.settings.load();
  if (passedOver !== null) {
    deps.log.warn({ passedOver }, 'settings could not be read');
    deps.activity.add({ what: 'unreadable', file: 'settings', reason: passedOver });
  }
  deps.languageRead(deps.settings.current.language);
  await deps.credentials.load();
  await deps.token.load();
  await deps.certificate.load();
  await deps.files.create();
  await tolerate(deps, syncParents(deps.disk, path.resolve(deps.files.folder)));
  await tolerate(deps, deps.activity.prepare());
  await tolerate(deps, deps.quarantine.load());
  await tolerate(deps, deps.archive.load());
  await tolerate(deps, deps.refusals.load());
  await tolerate(deps, deps.requests.load());
  await loadTickets(deps);
  deps.ordering.restore(deps.settings.current.ordering);
}

async function loadTickets(deps: KeptTickets): Promise<void> {
  // Before anything is written: a sweep would take the temporary file of a running write.
  await tolerate(deps, deps.files.sweep());
  const answeredNames = await deps.notes.read();
  const { tickets, unreadable } = await loadOpenTickets(deps.files);
  deps.arrivals.goOnAfter(tickets);
  const noted: string[] = [];
  for (const { name, error } of unreadable) {
    await deps.unreadable.putAside(name, deps.files.pathOf(name, 'open'), error);
    // A newer version that can read this ticket must not question its answer.
    if (error instanceof NewerVersionError && answeredNames.has(name)) noted.push(name);
  }
  for (const ticket of tickets) {
    const name = ticketName(ticket.id);
    const isAnswering = ticket.payment.kind === 'answering';
    const wasAnswered = isAnswering && answeredNames.has(name);
    if (wasAnswered) noted.push(name);
    deps.store.adopt(wasAnswered ? markAnswered(ticket) : ticket);
    if (!ticket.test) deps.recent.note(ticket);
    if (isAnswering && !wasAnswered) deps.answers.unknownSinceRestart(ticket.id);
  }
  await tolerate(deps, deps.notes.keepOnly(noted));
}

/** What taking orders does not need must not block a start. */
async function tolerate({ health }: KeptTickets, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    health.failed(error);
  }
}

/** How many files to read at once: more would only wait for the disk's threads. */
const readers = 8;

interface Loaded {
  /** In order of arrival. */
  readonly tickets: readonly Ticket[];
  readonly unreadable: readonly { readonly name: string; readonly error: unknown }[];
}

/** Reads every open ticket. An unreadable one never blocks another. */
export async function loadOpenTickets(files: TicketFiles): Promise<Loaded> {
  const tickets: Ticket[] = [];
  const unreadable: { name: string; error: unknown }[] = [];
  const names = await files.openNames();
  const readNext = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      try {
        tickets.push(await readTicket(files, name));
      } catch (error) {
        unreadable.push({ name, error });
      }
    }
  };
  await Promise.all(Array.from({ length: readers }, readNext));
  tickets.sort(byArrival);
  return { tickets, unreadable };
}

async function readTicket(files: TicketFiles, name: string): Promise<Ticket> {
  const ticket = await files.read(name, 'open');
  if (ticket === null) throw new DamagedFileError('the file disappeared while being read');
  // A copy made by hand would put the same order on the board twice.
  if (ticketName(ticket.id) !== name) throw new DamagedFileError('the file holds another ticket');
  return ticket;
}

import path from 'node:path';
import { zoneName } from '../../shared/time/zone';
import { closeDoneOnPaper } from './printing/done-on-paper';
import type { RelayParts } from './services';
import { NewerVersionError } from './storage/migrations';
import { reasonOf } from './storage/storage-error';
import { syncParents } from './storage/synced-folder';
import { businessDay } from './tickets/business-day';
import { closeTheDay } from './tickets/day-end';
import { loadOpenTickets } from './tickets/load-tickets';
import { ticketName } from './tickets/ticket-name';

/**
 * Reads what was kept. Order matters: settings first (they say when a day ends), then the places where
 * unreadable files are put, then the tickets.
 */
export async function loadKept(relay: RelayParts): Promise<void> {
  const passedOver = await relay.settings.load();
  if (passedOver !== null) {
    relay.log.warn({ passedOver }, 'settings could not be read');
    relay.activity.add({ what: 'unreadable', file: 'settings', reason: passedOver });
  }
  relay.settingsRead();
  await relay.loadCredentials();
  await relay.token.load();
  await loadCertificate(relay);
  await relay.files.create();
  await tolerate(relay, syncParents(relay.disk, path.resolve(relay.files.folder)));
  await tolerate(relay, relay.activity.prepare());
  await tolerate(relay, relay.quarantine.load());
  await tolerate(relay, relay.archive.load());
  await tolerate(relay, relay.refusals.load());
  await tolerate(relay, relay.requests.load());
  await loadTickets(relay);
  relay.ordering.restore(relay.settings.current.ordering);
}

/** @throws when the file that somebody named cannot be read: without it the public address cannot be proved. */
async function loadCertificate(relay: RelayParts): Promise<void> {
  const file = relay.environment.ngrokCertificateFile;
  if (file !== null) relay.certificate = await relay.disk.readFile(file, 'utf8');
}

async function loadTickets(relay: RelayParts): Promise<void> {
  // Before anything is written: a sweep would take the temporary file of a write that runs.
  await tolerate(relay, relay.files.sweep());
  const answeredNames = await relay.notes.read();
  const { tickets, unreadable } = await loadOpenTickets(relay.files);
  relay.arrivals.goOnAfter(tickets);
  const noted: string[] = [];
  for (const { name, error } of unreadable) {
    await relay.putAside(name, relay.files.pathOf(name, 'open'), error);
    // The newer version that reads its ticket again must not doubt the answer.
    if (error instanceof NewerVersionError && answeredNames.has(name)) noted.push(name);
  }
  for (const ticket of tickets) {
    const name = ticketName(ticket.id);
    const wasAnswered = ticket.assurance === 'answering' && answeredNames.has(name);
    if (wasAnswered) noted.push(name);
    relay.store.adopt(wasAnswered ? { ...ticket, assurance: 'answered' } : ticket);
    if (!ticket.test) relay.recent.note(ticket);
    if (ticket.assurance === 'answering' && !wasAnswered) relay.answers.unknownSinceRestart(ticket.id);
  }
  await tolerate(relay, relay.notes.keepOnly(noted));
}

/** What the end of a business day closes, and what is older than is kept. Ends early at a stop. */
export async function tidyDays(relay: RelayParts, stopping?: AbortSignal): Promise<void> {
  const { dayEndsAtHour, keptDays } = relay.settings.current;
  if (await relay.refusals.dayTurned()) relay.feed.statusChanged();
  relay.printing.lookAtAll();
  relay.ordering.lookAtHours();
  relay.loadWatch.look();
  relay.eventCounts.lookAtTime();
  relay.clockWatch.look();
  const dayOf = (atMs: number): string => businessDay(atMs, dayEndsAtHour);
  if (relay.ordering.endDay(dayOf)) relay.activity.add({ what: 'resumed' });
  try {
    if (relay.settings.current.kitchen === 'paper') await closeDoneOnPaper(relay.store, relay.clock);
    await closeTheDay(relay.store, relay.clock, dayEndsAtHour, stopping);
    if (stopping?.aborted === true) return;
    await relay.archive.prune(keptDays, relay.clock.now(), dayEndsAtHour);
    await relay.activity.prune(keptDays);
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'the day could not be closed; it is tried again');
    relay.health.failed(error);
  }
}

/** The core tells the time by another zone from now on: the board is told, and whatever follows the time of day looks again. */
export function zoneChanged(relay: RelayParts): void {
  relay.activity.add({ what: 'zone-changed', zone: zoneName() });
  relay.printing.lookAtAll();
  relay.ordering.lookAtHours();
  relay.feed.statusChanged();
}

/** What is not needed to take an order must not keep a start from taking orders. */
async function tolerate(relay: RelayParts, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    relay.health.failed(error);
  }
}

import { randomUUID } from 'node:crypto';
import type { Status, StorageStatus } from '../../shared/ipc/snapshot';
import { ActivityLog } from './activity/activity-log';
import { BackgroundWork } from './background-work';
import { ClockWatch } from './clock-watch';
import { CoreEvents } from './core-events';
import { Feed } from './feed';
import { Authenticator, Logins } from './intake/authenticate';
import { Connections } from './intake/connections/connections';
import { EventCounts } from './intake/event-counts';
import { FailedLogins } from './intake/failed-logins';
import { WebhookHandler } from './intake/handle-webhook';
import { RefusedRequests } from './intake/refused-requests';
import { SeenAddresses } from './intake/seen-addresses';
import { SeenFieldsNotes } from './intake/seen-fields';
import { ReceiverRunner } from './intake/webhook-server';
import { WrongAddresses } from './intake/wrong-addresses';
import { KitchenLoad } from './ordering/kitchen-load';
import { LoadWatch } from './ordering/load-watch';
import { OrderingControl } from './ordering/ordering-control';
import { Presence } from './ordering/presence';
import { Refusals } from './ordering/refusals';
import { buildPrinting } from './printing/build-printing';
import { defaultsOf, type RelayOptions } from './relay-options';
import { BbotCredentials } from './settings/bbot-credentials';
import { currencyOf } from './settings/currency-of';
import { NgrokToken } from './settings/ngrok-token';
import { SettingsStore } from './settings/settings-store';
import { statusOf } from './status';
import { DiskTurns } from './storage/disk-turns';
import { freeingDisk } from './storage/freeing-disk';
import { reasonOf } from './storage/storage-error';
import { StorageHealth } from './storage/storage-health';
import { AnswerNotes } from './tickets/answer-notes';
import { Archive } from './tickets/archive';
import { Arrivals } from './tickets/arrivals';
import { Quarantine } from './tickets/quarantine';
import { RecentOrders } from './tickets/recent-orders';
import { TicketAnswers } from './tickets/ticket-answers';
import { TicketFiles } from './tickets/ticket-files';
import { TicketStore } from './tickets/ticket-store';
import { UnreadableFiles } from './tickets/unreadable-files';
import { buildTunnel } from './tunnel/build-tunnel';
import { MonthlyRequests } from './tunnel/monthly-requests';
import { SessionAnswers } from './tunnel/session-answers';
import { TrustedCertificate } from './tunnel/trusted-certificate';
import { buildUpdates } from './updates/build-updates';

/**
 * All parts of the core. Only relay.ts, which starts and ends them, holds them all; other functions take what they
 * name.
 */
export type Services = ReturnType<typeof buildServices>;

/** Builds the core's parts in dependency order: none is passed on unfinished. Nothing runs yet. */
export function buildServices(options: RelayOptions) {
  const given = defaultsOf(options);
  const { dataDir, environment, log, encrypter, clock } = given;
  const events = new CoreEvents();
  const statusChanged = (): void => void events.emit('status-changed');
  const connections = new Connections(
    () => log.warn('too many connections are open; those that wait the longest are ended'),
    () => clock.monotonic(),
  );

  const disk = freeingDisk(given.disk, () => connections.makeRoom());
  const files = new TicketFiles(disk, dataDir);
  const health = new StorageHealth(() => files.probe(), clock, given.storageTimings);
  // For disk work that nothing waits for.
  const diskFailed = (error: unknown): void => health.failed(error);

  const settings = new SettingsStore(disk, dataDir, clock, diskFailed, statusChanged);
  const dayEndsAtHour = (): number => settings.current.dayEndsAtHour;
  const currency = (): string => currencyOf(settings.current.currency, given.zone());
  const credentials = new BbotCredentials(settings, environment, encrypter);
  const token = new NgrokToken(settings, environment, encrypter);
  const certificate = new TrustedCertificate(disk, environment.ngrokCertificateFile);

  const activity = new ActivityLog(disk, dataDir, clock, dayEndsAtHour, diskFailed);
  const background = new BackgroundWork();
  const quarantine = new Quarantine(disk, dataDir, clock);
  const unreadable = new UnreadableFiles({ log, activity, quarantine, diskFailed, statusChanged });
  const archive = new Archive(files, (name, place, error) =>
    unreadable.putAside(name, files.pathOf(name, place), error),
  );
  const arrivals = new Arrivals(clock.steady);
  const store = new TicketStore({
    files,
    archive,
    quarantine,
    background,
    health,
    turns: new DiskTurns(),
    clock,
    arrivals,
    dayEndsAtHour,
    changed: (id) => events.emit('ticket-changed', id),
    committed: (ticket) => events.emit('ticket-committed', ticket),
  });
  const notes = new AnswerNotes(disk, dataDir, diskFailed);
  const answers = new TicketAnswers({ store, notes, activity, background, clock, diskFailed });

  const recent = new RecentOrders(clock);
  const load = new KitchenLoad(store, recent);
  const loadWatch = new LoadWatch(() => settings.current, load, statusChanged);
  const refusals = new Refusals(disk, dataDir, clock, dayEndsAtHour, diskFailed);
  const ordering = new OrderingControl(
    clock,
    () => settings.current.openingHours,
    (kept) => settings.change({ ordering: kept }),
    statusChanged,
  );
  const clockWatch = new ClockWatch(clock.steady, (byMs) => {
    activity.add({ what: 'clock-set', byMs });
    ordering.clockSet(byMs);
    statusChanged();
  });
  const presence = new Presence(clock);

  const seen = new SeenAddresses(settings, clock, statusChanged);
  const seenFields = new SeenFieldsNotes(settings, clock);
  const requests = new MonthlyRequests(disk, dataDir, clock, diskFailed);
  const sessionAnswers = new SessionAnswers(clock, (orderId) => answers.lost(orderId));
  // A random name for this start, by which the self-check recognizes its own receiver.
  const instance = randomUUID();
  const common = { ...given, disk, activity, settings, store, health, statusChanged };
  const tunnel = buildTunnel({ ...common, token, certificate, instance, seen, seenFields, sessionAnswers });
  const printing = buildPrinting({ ...common, presence, currency });
  const updates = buildUpdates({ ...common, recent });

  const wrongAddresses = new WrongAddresses(clock, statusChanged);
  const eventCounts = new EventCounts(activity, clock);
  const failedLogins = new FailedLogins(clock, statusChanged);
  const authenticator = new Authenticator(() => credentials.current?.check ?? null);
  const intake = { answers, background, recent, load, loadWatch, refusals, ordering, presence, printing };
  const door = { seen, seenFields, wrongAddresses, eventCounts, failedLogins, authenticator, requests };
  const orderTaken = (test: boolean): void => void events.emit('order-taken', test);
  const webhooks = new WebhookHandler({ ...common, ...intake, ...door, tunnel, orderTaken });
  const receiver = new ReceiverRunner(
    {
      ...{ clock, log, instance, connections, requests, webhooks, answers, sessionAnswers },
      logins: new Logins({ authenticator, failedLogins, activity }),
      refused: new RefusedRequests({ ...common, refusals, wrongAddresses }),
    },
    statusChanged,
  );

  const parts = {
    ...common,
    ...intake,
    ...door,
    ...{
      credentials,
      token,
      certificate,
      quarantine,
      currency,
      sessionAnswers,
      tunnel,
      updates,
      webhooks,
      receiver,
    },
  };
  const status = (): Status => statusOf(parts);
  const feed = new Feed(
    {
      ticket: (id) => store.get(id),
      tickets: () => store.all(),
      status,
      beingTaken: () => store.reserved,
    },
    clock,
    (error) => log.error({ error: reasonOf(error) }, 'a listener of the feed failed'),
  );

  events.on('status-changed', () => feed.statusChanged());
  events.on('order-taken', (test) => {
    if (!test) recent.note();
    // Note the load now: the next line shows it on the board, and only later changes count.
    loadWatch.check();
    statusChanged();
  });
  events.on('ticket-changed', (id) => {
    feed.ticketChanged(id);
    loadWatch.check();
    updates.ordersChanged();
  });
  events.on('ticket-committed', (ticket) => {
    // Whatever a printer does, the ticket is on disk and its answer stands.
    try {
      printing.ticketCommitted(ticket);
    } catch (error) {
      log.error({ reason: reasonOf(error) }, 'printing failed to take a ticket');
    }
  });
  health.onChange(() => {
    logHealth(log, health.state);
    statusChanged();
  });
  health.onRecovery(() => {
    activity.add({ what: 'storage-recovered' });
    settings.saveAgain();
    refusals.saveAgain();
    printing.wokeUp();
  });
  return {
    ...parts,
    ...{ events, files, unreadable, archive, arrivals, notes, clockWatch, instance, status, feed },
  };
}

function logHealth(log: RelayOptions['log'], state: StorageStatus): void {
  if (state.kind === 'ok') log.info('orders can be saved again');
  else if (state.problem === 'too-many-open') log.error({ reason: state.reason }, 'too many files are open');
  else log.error({ reason: state.reason }, 'the disk is failing');
}

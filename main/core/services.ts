import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Load } from '../../shared/ordering/caps';
import type { Language } from '../../shared/settings/appearance';
import { isOpen } from '../../shared/ticket/standing';
import type { Ticket } from '../../shared/ticket/ticket';
import { ActivityLog } from './activity/activity-log';
import { BackgroundWork } from './background-work';
import { type CounterClock, systemClock } from './clock';
import { ClockWatch } from './clock-watch';
import type { MoveFiles } from './commands/transfer-commands';
import { Feed } from './feed';
import { type Machine, thisMachine } from './health-checks/machine';
import { Authenticator } from './intake/authenticate';
import { EventCounts } from './intake/event-counts';
import { FailedLogins } from './intake/failed-logins';
import { answerLost, receiverBackground } from './intake/intake';
import { SeenAddresses } from './intake/seen-addresses';
import { SeenFieldsNotes } from './intake/seen-fields';
import { ReceiverRunner } from './intake/webhook-server';
import { WrongAddresses } from './intake/wrong-addresses';
import { LoadWatch } from './ordering/load-watch';
import { OrderingControl } from './ordering/ordering-control';
import { Presence } from './ordering/presence';
import { Refusals } from './ordering/refusals';
import { buildPrinting } from './printing/build-printing';
import { noPaper, type Paper } from './printing/paper';
import type { PrintTimings } from './printing/print-timings';
import type { Printing } from './printing/printing';
import {
  type BbotCredentials,
  bbotCredentials,
  newCredentials,
  type Sealer,
} from './settings/bbot-credentials';
import { currencyOf } from './settings/currency-of';
import type { Environment } from './settings/environment';
import { NgrokToken } from './settings/ngrok-token';
import { SettingsStore } from './settings/settings-store';
import { statusOf } from './status';
import { type Disk, realDisk } from './storage/disk';
import { DiskTurns } from './storage/disk-turns';
import { freeingDisk } from './storage/freeing-disk';
import { NewerVersionError } from './storage/migrations';
import { DamagedFileError } from './storage/sealed-json';
import { reasonOf } from './storage/storage-error';
import { StorageHealth, type StorageTimings } from './storage/storage-health';
import { AnswerNotes } from './tickets/answer-notes';
import { Archive } from './tickets/archive';
import { Arrivals } from './tickets/arrivals';
import { Quarantine } from './tickets/quarantine';
import { RecentOrders } from './tickets/recent-orders';
import { TicketAnswers } from './tickets/ticket-answers';
import { TicketFiles } from './tickets/ticket-files';
import { TicketStore } from './tickets/ticket-store';
import { type ScryptCost, usualCost } from './transfer/derive-key';
import { buildTunnel } from './tunnel/build-tunnel';
import { MonthlyRequests } from './tunnel/monthly-requests';
import { SessionAnswers } from './tunnel/session-answers';
import type { Tunnel } from './tunnel/tunnel';
import { buildUpdates } from './updates/build-updates';
import { noUpdates, type UpdateSource } from './updates/source';
import type { Updates } from './updates/updates';

export interface RelayOptions {
  readonly dataDir: string;
  readonly environment: Environment;
  readonly sealer: Sealer;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** The newest warnings and errors of the log, oldest first, as it wrote them. */
  readonly recentLog?: () => readonly string[];
  readonly clock?: CounterClock;
  readonly disk?: Disk;
  /** How this computer writes numbers and dates, e.g. "es-MX"; by default as Node finds it. */
  readonly regionLocale?: string;
  /** Draws with the system's fonts. */
  readonly paper?: Paper;
  readonly printTimings?: PrintTimings;
  readonly storageTimings?: StorageTimings;
  /** Where copied values go. */
  readonly clipboard?: Clipboard;
  /** The computer that the checks ask; another one in tests. */
  readonly machine?: Machine;
  /** Whether the system will start the app after a restart; null: it does not say. */
  readonly startsWithSystem?: () => boolean | null | Promise<boolean | null>;
  readonly moveFiles?: MoveFiles;
  /** The computer's time zone, e.g. "America/Toronto". */
  readonly zone?: () => string;
  /** What each guess of a move file's passphrase costs; less in tests that make one after the other. */
  readonly moveCost?: ScryptCost;
  readonly updateSource?: UpdateSource;
  /** Told the chosen language before anything is printed. */
  readonly languageRead?: (language: Language) => void;
  /** Told where orders are taken, once they are. */
  readonly listening?: (address: string) => void;
  /** Told the public address each time that it was proved to work. */
  readonly online?: (address: string) => void;
}

export interface Clipboard {
  write(text: string): void | Promise<void>;
}

/** Bbot's documents name no time-out; eight seconds is what a guest at a phone may bear. */
const usualStorageTimings: StorageTimings = { deadlineMs: 8_000, probeAfterMs: 1_000 };

/** Every part of the core, wired. Nothing runs yet. */
export class RelayParts {
  readonly clock: CounterClock;
  readonly disk: Disk;
  readonly dataDir: string;
  readonly log: RelayOptions['log'];
  readonly regionLocale: string | undefined;
  readonly recentLog: () => readonly string[];
  readonly environment: Environment;
  readonly printing: Printing;
  readonly paper: Paper;
  readonly printTimings: PrintTimings | undefined;
  readonly tunnel: Tunnel;
  readonly sealer: Sealer;
  readonly token: NgrokToken;
  readonly clipboard: Clipboard;
  readonly machine: Machine;
  readonly startsWithSystem: NonNullable<RelayOptions['startsWithSystem']>;
  readonly moveFiles: MoveFiles;
  readonly zone: () => string;
  readonly moveCost: ScryptCost;
  readonly requests: MonthlyRequests;
  readonly seen: SeenAddresses;
  readonly seenFields: SeenFieldsNotes;
  readonly wrongAddresses: WrongAddresses;
  readonly eventCounts: EventCounts;
  readonly sessionAnswers: SessionAnswers;
  readonly settings: SettingsStore;
  readonly health: StorageHealth;
  readonly files: TicketFiles;
  readonly archive: Archive;
  readonly quarantine: Quarantine;
  readonly notes: AnswerNotes;
  readonly arrivals: Arrivals;
  readonly store: TicketStore;
  readonly answers: TicketAnswers;
  readonly background = new BackgroundWork();
  readonly recent: RecentOrders;
  readonly ordering: OrderingControl;
  readonly loadWatch: LoadWatch;
  readonly clockWatch: ClockWatch;
  readonly presence: Presence;
  readonly refusals: Refusals;
  readonly activity: ActivityLog;
  readonly failedLogins: FailedLogins;
  readonly authenticator: Authenticator;
  readonly receiver: ReceiverRunner;
  readonly feed: Feed;
  readonly updates: Updates;
  /** A random name of this start: the self-check recognises its own receiver by it. */
  readonly instance = randomUUID();
  /** One more certificate to trust on the way to the public address, as PEM. */
  certificate: string | null = null;
  /** What Bbot must send. Nobody knows it before the settings are read. */
  credentials: BbotCredentials | null = null;

  constructor(private readonly options: RelayOptions) {
    const { dataDir, clock = systemClock } = options;
    const disk = freeingDisk(options.disk ?? realDisk, () => this.receiver.makeRoom());
    const statusChanged = (): void => this.feed.statusChanged();
    const { diskFailed } = this;
    const dayEndsAtHour = (): number => this.settings.current.dayEndsAtHour;
    this.clock = clock;
    this.disk = disk;
    this.dataDir = dataDir;
    this.log = options.log;
    this.regionLocale = options.regionLocale;
    this.recentLog = options.recentLog ?? (() => []);
    this.environment = options.environment;
    this.paper = options.paper ?? noPaper;
    this.printTimings = options.printTimings;
    this.files = new TicketFiles(disk, dataDir);
    this.health = new StorageHealth(
      () => this.files.probe(),
      clock,
      options.storageTimings ?? usualStorageTimings,
    );
    this.settings = new SettingsStore(disk, dataDir, clock, diskFailed, statusChanged);
    this.sealer = options.sealer;
    this.token = new NgrokToken(this.settings, this.environment, this.sealer);
    this.clipboard = options.clipboard ?? { write: () => undefined };
    this.machine = options.machine ?? thisMachine();
    this.startsWithSystem = options.startsWithSystem ?? (() => null);
    this.moveFiles = options.moveFiles ?? noMoveFiles;
    this.zone = options.zone ?? zoneOfComputer;
    this.moveCost = options.moveCost ?? usualCost;
    this.requests = new MonthlyRequests(disk, dataDir, clock, diskFailed);
    this.seen = new SeenAddresses(this.settings, clock, statusChanged);
    this.seenFields = new SeenFieldsNotes(this.settings, clock);
    this.wrongAddresses = new WrongAddresses(clock, statusChanged);
    this.sessionAnswers = new SessionAnswers(clock, (id) => answerLost(this, id));
    this.activity = new ActivityLog(disk, dataDir, clock, dayEndsAtHour, diskFailed);
    this.eventCounts = new EventCounts(this.activity, clock);
    this.refusals = new Refusals(disk, dataDir, clock, dayEndsAtHour, diskFailed);
    this.quarantine = new Quarantine(disk, dataDir, clock);
    this.archive = new Archive(this.files, (name, place, error) =>
      this.putAside(name, this.files.pathOf(name, place), error),
    );
    this.notes = new AnswerNotes(disk, dataDir, diskFailed);
    this.arrivals = new Arrivals(clock.steady);
    this.store = new TicketStore({
      files: this.files,
      archive: this.archive,
      quarantine: this.quarantine,
      background: this.background,
      health: this.health,
      turns: new DiskTurns(),
      clock,
      arrivals: this.arrivals,
      dayEndsAtHour,
      changed: (id) => {
        this.feed.ticketChanged(id);
        this.loadWatch.look();
        this.updates.ordersChanged();
      },
      committed: (ticket) => this.#tellPrinting(ticket),
    });
    this.answers = new TicketAnswers(this.store, this.notes, this.background, clock, diskFailed);
    this.recent = new RecentOrders(clock);
    this.ordering = new OrderingControl(
      clock,
      () => this.settings.current.openingHours,
      (ordering) => this.settings.change({ ordering }),
      statusChanged,
    );
    this.loadWatch = new LoadWatch(
      () => this.settings.current,
      () => this.load,
      statusChanged,
    );
    this.clockWatch = new ClockWatch(clock.steady, (byMs) => {
      this.activity.add({ what: 'clock-set', byMs });
      this.ordering.clockSet(byMs);
      statusChanged();
    });
    this.presence = new Presence(clock);
    this.failedLogins = new FailedLogins(clock, statusChanged);
    this.authenticator = new Authenticator(() => this.credentials?.check ?? null);
    this.receiver = new ReceiverRunner(
      receiverBackground(this),
      statusChanged,
      () => this.log.warn('too many connections are open; those that wait the longest are ended'),
      () => clock.monotonic(),
    );
    this.feed = new Feed(
      {
        ticket: (id) => this.store.get(id),
        tickets: () => this.store.all(),
        status: () => statusOf(this),
        beingTaken: () => this.store.reserved,
      },
      clock,
      (error) => this.log.error({ error: reasonOf(error) }, 'a listener of the feed failed'),
    );
    this.tunnel = buildTunnel(this, options.online);
    this.printing = buildPrinting(this);
    this.updates = buildUpdates(this, options.updateSource ?? noUpdates);
    this.#hearHealth(statusChanged);
  }

  /** For disk work that nobody waits for. */
  readonly diskFailed = (error: unknown): void => this.health.failed(error);

  /** The settings were read. */
  settingsRead(): void {
    this.options.languageRead?.(this.settings.current.language);
  }

  /** Reads or makes what Bbot must send; after the settings were read. */
  async loadCredentials(): Promise<void> {
    this.credentials = await bbotCredentials(this.settings, this.environment, this.options.sealer);
  }

  /** Makes what Bbot must send anew, because somebody wants it so. */
  async makeNewCredentials(): Promise<void> {
    this.credentials = await newCredentials(this.settings, this.options.sealer);
  }

  /** How many tickets somebody still has to make, for the cap. */
  get openTickets(): number {
    const standing = this.store.all().filter((ticket) => isOpen(ticket) && !ticket.test);
    return standing.length + this.store.reserved;
  }

  /** How many orders came lately, for the cap; those that are being written count from the first. */
  get ordersIn15Minutes(): number {
    return this.recent.in15Minutes + this.store.reserved;
  }

  /** In which the store's amounts are. */
  get currency(): string {
    return currencyOf(this.settings.current.currency, this.zone());
  }

  /** What counts for the caps, at this moment. */
  get load(): Load {
    return { openTickets: this.openTickets, ordersIn15Minutes: this.ordersIn15Minutes };
  }

  /**
   * Shows a file that could not be read. A damaged one is kept out of the way; one that only the disk did not give,
   * or that a newer version wrote, stays where it is, since another start may read it. Never fails: a start goes on.
   */
  async putAside(name: string, file: string, error: unknown): Promise<void> {
    this.log.warn({ file: name, reason: reasonOf(error) }, 'a file could not be read');
    this.activity.add({ what: 'unreadable', file: name, reason: reasonOf(error) });
    try {
      if (error instanceof NewerVersionError) {
        this.quarantine.showNewer(name, file);
      } else if (error instanceof DamagedFileError) {
        await this.quarantine.putAside(name, file);
      } else {
        this.quarantine.show(name);
        throw error;
      }
    } catch (failure) {
      this.health.failed(failure);
    }
    this.feed.statusChanged();
  }

  /** Whatever a printer does, the ticket is on the disk and its answer is good. */
  #tellPrinting(ticket: Ticket): void {
    try {
      this.printing.ticketCommitted(ticket);
    } catch (error) {
      this.log.error({ reason: reasonOf(error) }, 'printing failed to take a ticket');
    }
  }

  #hearHealth(statusChanged: () => void): void {
    this.health.onChange(() => {
      const { state } = this.health;
      if (state.kind === 'ok') this.log.info('orders can be saved again');
      else if (state.problem === 'too-many-open')
        this.log.error({ reason: state.reason }, 'too many files are open');
      else this.log.error({ reason: state.reason }, 'the disk is failing');
      statusChanged();
    });
    this.health.onRecovery(() => {
      this.activity.add({ what: 'storage-recovered' });
      this.settings.saveAgain();
      this.refusals.saveAgain();
      this.printing.wokeUp();
    });
  }
}

const zoneOfComputer = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const noMoveFiles: MoveFiles = { save: async () => false, open: async () => null };

import type { Logger } from 'pino';
import type { UpdateAttempt, UpdateHold, UpdateState, UpdateStatus } from '../../../shared/status/update';
import { type Clock, isoNow } from '../clock';
import { reasonOf } from '../storage/storage-error';
import { PollSchedule } from './poll-schedule';
import type { UpdateSource } from './source';
import { problemOf } from './update-error';
import { holdOf, installsByItself, type NightConditions } from './update-rule';

/** How often to check what is due, in milliseconds. */
const tickMs = 60_000;

interface UpdatesDeps {
  readonly source: UpdateSource;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** The update address; empty: none. */
  readonly feed: () => string;
  readonly now: () => Omit<NightConditions, 'ranMs' | 'notInstalled'>;
  /** The last update meant to be installed; it outlives this start. */
  readonly attempt: () => UpdateAttempt | null;
  readonly keepAttempt: (attempt: UpdateAttempt | null) => void;
  readonly changed: () => void;
}

/** An update's progress; whether it must wait is checked each time. */
type Stage =
  | Exclude<UpdateState, { readonly kind: 'off' | 'ready' }>
  | { readonly kind: 'ready'; readonly version: string };

/**
 * Checks for updates, downloads them, and has them installed when the store can do without the app for a minute. All of
 * it quietly: a failure leaves the running app as it is.
 */
export class Updates {
  #stage: Stage = { kind: 'idle', checkedAt: null };
  /** The check in progress; a new feed ends it. */
  #check: { readonly feed: string; readonly ending: AbortController } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #shownHold: UpdateHold | null = null;
  #feed = '';
  readonly #schedule: PollSchedule;

  constructor(private readonly parts: UpdatesDeps) {
    this.#schedule = new PollSchedule(parts.clock);
  }

  get status(): UpdateStatus {
    const { running } = this.parts.source;
    return { running, state: this.#state, notInstalled: this.#notInstalled };
  }

  start(): void {
    const { source, log, attempt, keepAttempt } = this.parts;
    this.#schedule.start();
    this.#feed = this.parts.feed();
    const tried = attempt();
    if (tried !== null && tried.from !== source.running) {
      log.info({ from: tried.from, version: source.running }, 'updated');
      keepAttempt(null);
    } else if (tried !== null) log.warn({ version: tried.version }, 'the update was not installed');
    this.#timer = setInterval(() => this.tick(), tickMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#check?.ending.abort();
  }

  /** Timed work: a check, the end of a hold, the end of a day. */
  tick(): void {
    this.feedChanged();
    if (this.#isOff) return;
    if (this.#stage.kind === 'ready') this.#tickReady(this.#stage.version);
    if (this.#schedule.isDue) this.checkNow();
  }

  /** The owner may have changed the update address. */
  feedChanged(): void {
    const feed = this.parts.feed();
    if (feed === this.#feed) return;
    this.#feed = feed;
    this.#check?.ending.abort();
    this.#check = null;
    this.#schedule.forgetFailures();
    this.#become({ kind: 'idle', checkedAt: null });
    this.checkNow();
  }

  /** Checks now, unless a check is already running. */
  checkNow(): void {
    if (this.#isOff || this.#check !== null || this.#stage.kind === 'installing') return;
    const check = { feed: this.#feed, ending: new AbortController() };
    this.#schedule.began();
    this.#check = check;
    void this.#checkAndFetch(check.feed, check.ending.signal).finally(() => {
      if (this.#check === check) this.#check = null;
    });
  }

  /** Orders may release an update or hold it up. */
  ordersChanged(): void {
    const state = this.#state;
    if (state.kind !== 'ready') return;
    const { held } = state;
    if (held?.why === this.#shownHold?.why) return;
    this.#shownHold = held;
    this.parts.changed();
  }

  /** Installs a ready update because staff asked. @returns whether it has begun; orders go first */
  installNow(): boolean {
    if (this.#stage.kind !== 'ready' || holdOf(this.parts.now()) !== null) return false;
    void this.#install(this.#stage.version, () => holdOf(this.parts.now()) === null);
    return true;
  }

  #tickReady(version: string): void {
    this.ordersChanged();
    if (!this.#mayByItself(version)) return;
    if (this.#schedule.isFresh) void this.#install(version, () => this.#mayByItself(version));
    else if (this.#schedule.mayAskAgain) this.checkNow();
  }

  async #checkAndFetch(feed: string, ending: AbortSignal): Promise<void> {
    const { source, clock, log } = this.parts;
    const had = this.#stage.kind === 'ready' ? this.#stage.version : null;
    if (had === null) this.#become({ kind: 'checking' });
    let found: string | null = had;
    try {
      found = await source.check(feed);
      if (ending.aborted) return;
      this.#schedule.answered();
      if (found === null) this.#become({ kind: 'idle', checkedAt: isoNow(clock) });
      else if (found !== had) await this.#fetch(found, ending);
      if (!ending.aborted) this.#schedule.ended(false);
    } catch (error) {
      if (ending.aborted) return;
      this.#schedule.ended(true);
      log.warn({ reason: reasonOf(error), problem: problemOf(error) }, 'no update could be fetched');
      // An earlier download is still good, unless something newer has replaced it.
      if (had === null || found !== had) this.#fail(error);
    }
  }

  async #fetch(version: string, ending: AbortSignal): Promise<void> {
    let shownPercent = 0;
    this.#become({ kind: 'downloading', version, percent: shownPercent });
    const progress = (percent: number): void => {
      const whole = Math.floor(percent);
      if (ending.aborted || whole <= shownPercent) return;
      shownPercent = whole;
      this.#become({ kind: 'downloading', version, percent: whole });
    };
    await this.parts.source.download(progress, ending);
    if (ending.aborted) return;
    this.parts.log.info({ version }, 'an update is ready');
    this.#become({ kind: 'ready', version });
  }

  /** @param mayStill asked again after verification: an order may have come meanwhile */
  async #install(version: string, mayStill: () => boolean): Promise<void> {
    const { source, clock, log, keepAttempt } = this.parts;
    this.#check?.ending.abort();
    this.#check = null;
    this.#become({ kind: 'installing', version });
    try {
      await source.verify();
    } catch (error) {
      log.warn({ reason: reasonOf(error), problem: problemOf(error) }, 'the update is not installed');
      this.#schedule.ended(true);
      this.#fail(error);
      return;
    }
    // The owner removed the address in the meantime.
    if (this.#stage.kind !== 'installing') return;
    if (!mayStill()) {
      this.#become({ kind: 'ready', version });
      return;
    }
    log.info({ from: source.running, version }, 'an update is being installed');
    keepAttempt({ from: source.running, version, at: isoNow(clock) });
    source.install();
  }

  #mayByItself(version: string): boolean {
    const { ranMs } = this.#schedule;
    return installsByItself(version, { ...this.parts.now(), ranMs, notInstalled: this.#notInstalled });
  }

  get #notInstalled(): UpdateAttempt | null {
    const attempt = this.parts.attempt();
    return this.#stage.kind === 'installing' ? null : attempt;
  }

  get #isOff(): boolean {
    return this.parts.source.hindrance !== null || this.#feed === '';
  }

  get #state(): UpdateState {
    const { hindrance } = this.parts.source;
    if (this.#feed === '') return { kind: 'off', why: 'no-feed' };
    if (hindrance !== null) return { kind: 'off', why: hindrance };
    if (this.#stage.kind === 'ready') return { ...this.#stage, held: holdOf(this.parts.now()) };
    return this.#stage;
  }

  #fail(error: unknown): void {
    this.#become({ kind: 'failed', problem: problemOf(error), at: isoNow(this.parts.clock) });
  }

  #become(stage: Stage): void {
    this.#stage = stage;
    this.parts.changed();
  }
}

import type { MessagePortMain, UtilityProcess } from 'electron';
import { assertNever } from '../../shared/assert-never';
import { type CoreState, readChange } from '../../shared/ipc/bridge';
import type { BoardChange, Snapshot } from '../../shared/ipc/snapshot';
import { systemClock } from '../core/clock';
import { note } from '../core/diagnostics/notes';
import { log } from '../core/log';
import type {
  CoreStart,
  ShellCommandToCore,
  StartFailure,
  ToCore,
  ToShell,
  View,
} from '../core/process/messages';
import { forkCore } from './core-process';
import { mayStartAgain } from './restart-rule';
import { SentCommands } from './sent-commands';
import { answerCore, type Services } from './shell-services';
import { SignOfLife } from './sign-of-life';

const checkEveryMs = 1_000;
/**
 * How long a silent core may live before it is ended and restarted, in milliseconds. If it can, it ends itself sooner.
 */
const standsAfterMs = 13_000;
/** The pause before retrying a core that could not start, e.g. while its folder is away, in milliseconds. */
const tryAgainMs = 2_000;
/** A hung disk may delay the last writes; longer than the core itself waits for it. */
const stopTimeoutMs = 30_000;

/** The core cannot start, and retrying would not help. */
export class NotStartedError extends Error {
  override readonly name = 'NotStartedError';

  constructor(readonly why: StartFailure) {
    super(why.kind === 'no-folder' ? why.reason : why.kind);
  }
}

interface CoreHostDeps {
  readonly start: () => CoreStart;
  readonly services: Services;
  /** The notes file. */
  readonly notes: string;
}

/** Follows the core; each restart passes everything visible at that moment. */
interface CoreListener {
  readonly changed: (change: BoardChange) => void;
  readonly startedAgain: (snapshot: Snapshot) => void;
  readonly stateChanged: (state: CoreState) => void;
}

/**
 * Runs the core in its own process, and restarts it when it ends or its loop hangs: it begins with every order it had,
 * since each was on disk before it was answered.
 */
export class CoreHost {
  #child: UtilityProcess | null = null;
  #life = new SignOfLife(systemClock, checkEveryMs);
  #state: CoreState = 'starting-again';
  #isLeaving = false;
  #isReplacing = false;
  #startedAgainAt: number[] = [];
  #listener: CoreListener | null = null;
  #first: { readonly resolve: (snapshot: Snapshot) => void; readonly reject: (error: Error) => void } | null =
    null;
  #stopped: () => void = () => undefined;
  readonly #commands = new SentCommands((message) => this.#post(message));

  /** @param first the core's first process, already waiting for its first message */
  constructor(
    private readonly first: UtilityProcess,
    private readonly parts: CoreHostDeps,
  ) {}

  get state(): CoreState {
    return this.#state;
  }

  /** Resolves once orders are taken. @throws NotStartedError */
  start(): Promise<Snapshot> {
    setInterval(() => this.#checkLife(), checkEveryMs);
    return new Promise((resolve, reject) => {
      this.#first = { resolve, reject };
      this.#run(this.first);
    });
  }

  /** Reports everything to the listener from now on. */
  follow(listener: CoreListener): void {
    this.#listener = listener;
  }

  /** Gives a page its line to the core. */
  servePage(view: View, port: MessagePortMain): void {
    this.#post({ kind: 'page', view }, [port]);
  }

  /** Resolves with whether the core succeeded. */
  command(command: ShellCommandToCore): Promise<boolean> {
    return this.#commands.send(command);
  }

  fellAsleep(): void {
    this.#post({ kind: 'fell-asleep' });
  }

  wokeUp(): void {
    this.#post({ kind: 'woke-up' });
  }

  /** @param percent of the update downloaded so far */
  updateProgressed(percent: number): void {
    this.#post({ kind: 'update-progress', percent });
  }

  /** For the support report. */
  warned(line: string): void {
    this.#post({ kind: 'warning', line });
  }

  /** Staff ask for a restart after too many ends made us give up. */
  startAgain(): void {
    if (this.#state !== 'gave-up') return;
    this.#startedAgainAt = [];
    this.#become('starting-again');
    this.#run(forkCore());
  }

  /** Resolves once the core has ended, with all taken orders on disk. */
  async stop(): Promise<void> {
    this.#isLeaving = true;
    if (this.#child !== null) await this.#stop(this.#child);
  }

  /** Replaces the core in an orderly way, after its files changed. */
  async replace(): Promise<void> {
    if (this.#isReplacing) return;
    this.#isReplacing = true;
    const child = this.#child;
    const runs = this.#state === 'running';
    this.#startedAgainAt = [];
    this.#become('starting-again');
    // A core that has not started does not listen yet.
    if (child !== null && runs) await this.#stop(child);
    else if (child !== null) end(child);
    this.#child = null;
    this.#isReplacing = false;
    this.#tryAgain();
  }

  async #stop(child: UtilityProcess): Promise<void> {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopTimeoutMs);
      this.#stopped = () => {
        clearTimeout(timer);
        resolve();
      };
      child.once('exit', this.#stopped);
      child.postMessage({ kind: 'stop' } satisfies ToCore);
    });
    end(child);
    await ended;
  }

  #run(child: UtilityProcess): void {
    this.#child = child;
    this.#life.sign();
    child.on('message', (message: ToShell) => {
      if (child === this.#child) this.#handle(child, message);
    });
    child.once('exit', (code) => {
      if (child === this.#child) this.#ended(code);
    });
    this.#post({ kind: 'start', start: this.parts.start() });
  }

  #handle(child: UtilityProcess, message: ToShell): void {
    switch (message.kind) {
      case 'alive':
        this.#life.sign();
        return;
      case 'started':
        this.#started(message.snapshot);
        return;
      case 'not-started':
        this.#notStarted(child, message.why);
        return;
      case 'change':
        this.#post({ kind: 'read' });
        this.#listener?.changed(readChange(message.text));
        return;
      case 'snapshot':
        this.#listener?.startedAgain(message.snapshot);
        return;
      case 'ask':
        // A core started since then never asked, and numbers its questions from the start.
        void answerCore(this.parts.services, message, (answer) => {
          if (child === this.#child) this.#post(answer);
        });
        return;
      case 'command-answered':
        this.#commands.answered(message.id, message.isDone);
        return;
      case 'cancel-download':
        this.parts.services.cancelDownload();
        return;
      case 'stopped':
        this.#stopped();
        return;
      default:
        assertNever(message);
    }
  }

  #started(snapshot: Snapshot): void {
    const first = this.#first;
    this.#first = null;
    if (first === null) this.#listener?.startedAgain(snapshot);
    this.#become('running');
    first?.resolve(snapshot);
  }

  #notStarted(child: UtilityProcess, why: StartFailure): void {
    this.#child = null;
    this.#commands.lost();
    end(child);
    if (this.#first !== null) {
      this.#firstFailed(why);
      return;
    }
    // A core ran before, so what is missing may come back: keep trying, without counting this as an end.
    note(this.parts.notes, 'core-not-started', why.kind === 'no-folder' ? why.reason : why.kind);
    setTimeout(() => this.#tryAgain(), tryAgainMs);
  }

  #tryAgain(): void {
    if (!this.#isLeaving && this.#child === null) this.#run(forkCore());
  }

  /** No window exists yet to show it: `start` rejects, and its caller informs the user. */
  #firstFailed(why: StartFailure): void {
    this.#first?.reject(new NotStartedError(why));
    this.#first = null;
  }

  #checkLife(): void {
    const child = this.#child;
    if (this.#life.silentMs() < standsAfterMs || child === null || this.#isLeaving) return;
    note(this.parts.notes, 'core-stands', `no sign of life for ${standsAfterMs / 1_000} s`);
    log.error('the core hangs; restarting it');
    this.#life.sign();
    end(child);
  }

  #ended(code: number): void {
    this.#child = null;
    this.#commands.lost();
    if (this.#isLeaving || this.#isReplacing) return;
    note(this.parts.notes, 'core-ended', `with code ${code}`);
    const now = systemClock.monotonic();
    if (!mayStartAgain(this.#startedAgainAt, now)) {
      note(this.parts.notes, 'core-gave-up', `after ${this.#startedAgainAt.length} starts`);
      log.error({ code }, 'the core ended too often; giving up');
      this.#become('gave-up');
      this.#firstFailed({ kind: 'ended' });
      return;
    }
    log.error({ code }, 'the core ended; restarting it');
    this.#startedAgainAt.push(now);
    this.#become('starting-again');
    this.#run(forkCore());
  }

  #become(state: CoreState): void {
    if (state === this.#state && state !== 'running') return;
    this.#state = state;
    this.#listener?.stateChanged(state);
  }

  /** @returns false if there is no core right now */
  #post(message: ToCore, ports: MessagePortMain[] = []): boolean {
    this.#child?.postMessage(message, ports);
    return this.#child !== null;
  }
}

/** Immediately, whatever the process is doing. */
function end({ pid }: UtilityProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It already ended.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

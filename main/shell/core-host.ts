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

const lookEveryMs = 1_000;
/** A core that has said nothing for so long is ended and started again, in milliseconds. It ends itself earlier if it can. */
const standsAfterMs = 13_000;
/** After a core that could not start, as long as its folder is away, in milliseconds. */
const tryAgainMs = 2_000;
/** A disk that hangs may hold up the last writes; longer than the core waits for it. */
const stopPatienceMs = 30_000;

/** The core does not start, and would not either if it were tried again. */
export class NotStartedError extends Error {
  override readonly name = 'NotStartedError';

  constructor(readonly why: StartFailure) {
    super(why.kind === 'no-folder' ? why.reason : why.kind);
  }
}

interface CoreHostDeps {
  readonly start: () => CoreStart;
  readonly services: Services;
  /** Where notes are kept. */
  readonly notes: string;
}

/** Whoever follows the core; a fresh start is told with all there is to see then. */
interface CoreListener {
  readonly changed: (change: BoardChange) => void;
  readonly startedAgain: (snapshot: Snapshot) => void;
  readonly stateChanged: (state: CoreState) => void;
}

/**
 * Runs the core in a process of its own, and starts it again when it ends or its loop stands: it begins with every order that
 * it had, since each was on the disk before it was answered.
 */
export class CoreHost {
  #child: UtilityProcess | null = null;
  #life = new SignOfLife(systemClock, lookEveryMs);
  #state: CoreState = 'starting-again';
  #isLeaving = false;
  #isReplacing = false;
  #startedAgainAt: number[] = [];
  #listener: CoreListener | null = null;
  #first: { readonly resolve: (snapshot: Snapshot) => void; readonly reject: (error: Error) => void } | null =
    null;
  #stopped: () => void = () => undefined;
  readonly #commands = new SentCommands((message) => this.#post(message));

  /** @param first the core's first process, which waits for its first word */
  constructor(
    private readonly first: UtilityProcess,
    private readonly parts: CoreHostDeps,
  ) {}

  get state(): CoreState {
    return this.#state;
  }

  /** Resolves once orders are taken. @throws NotStartedError */
  start(): Promise<Snapshot> {
    setInterval(() => this.#look(), lookEveryMs);
    return new Promise((resolve, reject) => {
      this.#first = { resolve, reject };
      this.#run(this.first);
    });
  }

  /** Tells of everything from now on. */
  follow(listener: CoreListener): void {
    this.#listener = listener;
  }

  /** Gives a page its line to the core. */
  servePage(view: View, port: MessagePortMain): void {
    this.#post({ kind: 'page', view }, [port]);
  }

  /** Resolves with whether the core carried it out. */
  command(command: ShellCommandToCore): Promise<boolean> {
    return this.#commands.send(command);
  }

  fellAsleep(): void {
    this.#post({ kind: 'fell-asleep' });
  }

  wokeUp(): void {
    this.#post({ kind: 'woke-up' });
  }

  /** @param percent how much of an update is there */
  updateProgressed(percent: number): void {
    this.#post({ kind: 'update-progress', percent });
  }

  /** For the report to support. */
  warned(line: string): void {
    this.#post({ kind: 'warning', line });
  }

  /** Somebody asks for it, after it ended so often that it was given up. */
  startAgain(): void {
    if (this.#state !== 'gave-up') return;
    this.#startedAgainAt = [];
    this.#become('starting-again');
    this.#run(forkCore());
  }

  /** Resolves once the core has ended; what was taken is on the disk. */
  async stop(): Promise<void> {
    this.#isLeaving = true;
    if (this.#child !== null) await this.#stop(this.#child);
  }

  /** Another core takes this one's place, in good order: its files have changed. */
  async replace(): Promise<void> {
    if (this.#isReplacing) return;
    this.#isReplacing = true;
    const child = this.#child;
    const runs = this.#state === 'running';
    this.#startedAgainAt = [];
    this.#become('starting-again');
    // One that has not started hears nothing yet.
    if (child !== null && runs) await this.#stop(child);
    else if (child !== null) end(child);
    this.#child = null;
    this.#isReplacing = false;
    this.#tryAgain();
  }

  async #stop(child: UtilityProcess): Promise<void> {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopPatienceMs);
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
      if (child === this.#child) this.#hear(child, message);
    });
    child.once('exit', (code) => {
      if (child === this.#child) this.#ended(code);
    });
    this.#post({ kind: 'start', start: this.parts.start() });
  }

  #hear(child: UtilityProcess, message: ToShell): void {
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
        this.#listener?.changed(readChange(message.text));
        return;
      case 'ask':
        // One that has started since never asked, and numbers its own questions from the beginning.
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
    // There was one before, so what it lacks may come back: it is tried until then, and counts as no end of its own.
    note(this.parts.notes, 'core-not-started', why.kind === 'no-folder' ? why.reason : why.kind);
    setTimeout(() => this.#tryAgain(), tryAgainMs);
  }

  #tryAgain(): void {
    if (!this.#isLeaving && this.#child === null) this.#run(forkCore());
  }

  /** Nothing is open yet that could say it: whoever started the app is told in words. */
  #firstFailed(why: StartFailure): void {
    this.#first?.reject(new NotStartedError(why));
    this.#first = null;
  }

  #look(): void {
    const child = this.#child;
    if (this.#life.silentMs() < standsAfterMs || child === null || this.#isLeaving) return;
    note(this.parts.notes, 'core-stands', `it has said nothing for ${standsAfterMs / 1_000} s`);
    log.error('the core stands and is started again');
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
      log.error({ code }, 'the core ended too often and is not started again');
      this.#become('gave-up');
      this.#firstFailed({ kind: 'ended' });
      return;
    }
    log.error({ code }, 'the core ended and is started again');
    this.#startedAgainAt.push(now);
    this.#become('starting-again');
    this.#run(forkCore());
  }

  #become(state: CoreState): void {
    if (state === this.#state && state !== 'running') return;
    this.#state = state;
    this.#listener?.stateChanged(state);
  }

  /** @returns false when there is no core at this moment */
  #post(message: ToCore, ports: MessagePortMain[] = []): boolean {
    this.#child?.postMessage(message, ports);
    return this.#child !== null;
  }
}

/** At once, whatever it does. */
function end({ pid }: UtilityProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

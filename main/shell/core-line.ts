import { assertNever } from '../../shared/assert-never';
import type { CoreState, FromPage, Refused, ToPage } from '../../shared/ipc/bridge';

/** How long a command waits for a core that is starting, in milliseconds. */
const timeoutMs = 10_000;

/** What this file needs of the page's port. */
interface PagePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

interface Waiting {
  readonly message: FromPage;
  readonly answer: (outcome: unknown) => void;
  sent: boolean;
}

/**
 * A page's line to the core, in its preload script's world. Commands given before a core exists wait for one; for those
 * a core had received before it ended, the outcome is unknown.
 */
export class CoreLine {
  #port: PagePort | null = null;
  #isRefused = false;
  #wasConnected = false;
  #state: CoreState | null = null;
  #given = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #changeListeners = new Set<(text: string | null) => void>();
  readonly #stateListeners = new Set<(state: CoreState) => void>();

  call(name: unknown, argument: unknown): Promise<unknown> {
    if (this.#isRefused) return Promise.resolve(failed('INVALID_ARGUMENT'));
    this.#given += 1;
    const id = this.#given;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        if (!waiting.sent) waiting.answer(failed('CORE_AWAY'));
      }, timeoutMs);
      const waiting: Waiting = {
        message: { kind: 'command', id, name, argument },
        answer: (outcome) => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          resolve(outcome);
        },
        sent: false,
      };
      this.#waiting.set(id, waiting);
      if (this.#port !== null) this.#send(this.#port, waiting);
    });
  }

  onChange(listener: (text: string | null) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onState(listener: (state: CoreState) => void): () => void {
    this.#stateListeners.add(listener);
    if (this.#state !== null) listener(this.#state);
    return () => this.#stateListeners.delete(listener);
  }

  /** A core has started, and this is the line to it. */
  connected(port: PagePort): void {
    this.#dropPort();
    this.#port = port;
    port.onmessage = ({ data }) => this.#handle(port, data as ToPage);
    for (const waiting of this.#waiting.values()) this.#send(port, waiting);
    // The new core numbers its changes from the start.
    if (this.#wasConnected) this.#tell(null);
    this.#wasConnected = true;
  }

  became(state: CoreState): void {
    this.#state = state;
    if (state !== 'running') this.#dropPort();
    for (const listener of this.#stateListeners) listener(state);
  }

  /** This page is not one of the app's own. */
  refused(): void {
    this.#isRefused = true;
    for (const { answer } of [...this.#waiting.values()]) answer(failed('INVALID_ARGUMENT'));
  }

  #send(port: PagePort, waiting: Waiting): void {
    waiting.sent = true;
    try {
      port.postMessage(waiting.message);
    } catch {
      // Not sendable at all, e.g. a function.
      waiting.answer(failed('INVALID_ARGUMENT'));
    }
  }

  #handle(port: PagePort, message: ToPage): void {
    switch (message.kind) {
      case 'outcome':
        this.#waiting.get(message.id)?.answer(message.outcome);
        return;
      case 'left-out':
        this.#tell(null);
        return;
      case 'change':
        this.#tell(message.text);
        port.postMessage({ kind: 'read' } satisfies FromPage);
        return;
      default:
        assertNever(message);
    }
  }

  #dropPort(): void {
    this.#port?.close();
    this.#port = null;
    for (const { sent, answer } of [...this.#waiting.values()]) if (sent) answer(failed('CORE_AWAY'));
  }

  #tell(text: string | null): void {
    for (const listener of this.#changeListeners) listener(text);
  }
}

function failed(code: Refused['code']): Refused {
  return { ok: false, code };
}

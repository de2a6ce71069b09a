import { type FromPage, type Refused, type ToPage, writeChange } from '../../shared/bridge';
import { type CoreHandlers, commandArguments, type FailureCode } from '../../shared/contract';
import type { BoardChange } from '../../shared/snapshot';
import type { RelayOptions } from '../relay-parts';
import { reasonOf } from '../storage/storage-error';
import type { Port, View } from './messages';
import { pageCommands } from './page-commands';

/** So many changes may be on their way to a page; one that hangs is told later that it missed some. */
const mostUnread = 16;

/** The lines to the pages: each is told of every change, and its commands are carried out. */
export class PageLines {
  readonly #lines = new Set<PageLine>();

  constructor(
    private readonly commands: CoreHandlers,
    private readonly log: RelayOptions['log'],
  ) {}

  /** Serves a page until its end of the line is gone. */
  add(port: Port, view: View): void {
    const line = new PageLine(port, pageCommands(view, this.commands), this.log);
    this.#lines.add(line);
    port.on('close', () => this.#lines.delete(line));
    port.start();
  }

  /** @returns the change as it was written */
  tell(change: BoardChange): string {
    const text = writeChange(change);
    for (const line of this.#lines) line.tell(text);
    return text;
  }
}

class PageLine {
  #unread = 0;
  #leftOut = false;

  constructor(
    private readonly port: Port,
    private readonly handlers: CoreHandlers,
    private readonly log: RelayOptions['log'],
  ) {
    // The preload script writes to it, and what it was given by the page is checked below.
    port.on('message', ({ data }) => this.#hear(data as FromPage));
  }

  tell(text: string): void {
    if (this.#unread >= mostUnread) {
      this.#leftOut = true;
      return;
    }
    this.#unread += 1;
    this.#send({ kind: 'change', text });
  }

  #hear(message: FromPage): void {
    if (message.kind === 'command') void this.#carryOut(message);
    else this.#wasRead();
  }

  #wasRead(): void {
    this.#unread = Math.max(0, this.#unread - 1);
    if (!this.#leftOut || this.#unread > 0) return;
    this.#leftOut = false;
    this.#send({ kind: 'left-out' });
  }

  async #carryOut({ id, name, argument }: Extract<FromPage, { kind: 'command' }>): Promise<void> {
    let outcome: unknown;
    try {
      outcome = await carryOut(this.handlers, name, argument);
    } catch (error) {
      this.log.error({ command: name, reason: reasonOf(error) }, 'a command failed');
      outcome = refuse('UNEXPECTED');
    }
    this.#send({ kind: 'outcome', id, outcome });
  }

  #send(message: ToPage): void {
    this.port.postMessage(message);
  }
}

type CoreCommand = keyof CoreHandlers;

/** Only with an argument that fits the contract. */
async function carryOut(handlers: CoreHandlers, name: unknown, argument: unknown): Promise<unknown> {
  if (!isCoreCommand(handlers, name)) return refuse('INVALID_ARGUMENT');
  const parsed = commandArguments[name].safeParse(argument);
  if (!parsed.success) return refuse('INVALID_ARGUMENT');
  const handler = handlers[name] as (argument: unknown) => unknown;
  return handler(parsed.data);
}

function isCoreCommand(handlers: CoreHandlers, name: unknown): name is CoreCommand {
  return typeof name === 'string' && Object.hasOwn(handlers, name);
}

function refuse(code: FailureCode): Refused {
  return { ok: false, code };
}

import { type FromPage, type Refused, type ToPage, writeChange } from '../../../shared/ipc/bridge';
import { type CoreHandlers, commandArguments, type FailureCode } from '../../../shared/ipc/commands';
import type { BoardChange } from '../../../shared/ipc/snapshot';
import type { RelayOptions } from '../relay-options';
import { reasonOf } from '../storage/storage-error';
import type { Port, View } from './messages';
import { UnreadChanges } from './unread-changes';

/** The lines to the pages: each gets every change and has its commands carried out. */
export class PageLines {
  readonly #lines = new Set<PageLine>();

  constructor(
    private readonly commands: CoreHandlers,
    private readonly log: RelayOptions['log'],
  ) {}

  /** Serves a page until its end of the line closes. */
  add(port: Port, view: View): void {
    const line = new PageLine(port, pageCommands(view, this.commands), this.log);
    this.#lines.add(line);
    port.on('close', () => this.#lines.delete(line));
    port.start();
  }

  /** @returns the serialized change */
  tell(change: BoardChange): string {
    const text = writeChange(change);
    for (const line of this.#lines) line.tell(change, text);
    return text;
  }
}

class PageLine {
  readonly #changes = new UnreadChanges({
    change: (text) => this.#send({ kind: 'change', text }),
    leftOut: () => this.#send({ kind: 'left-out' }),
  });

  constructor(
    private readonly port: Port,
    private readonly handlers: CoreHandlers,
    private readonly log: RelayOptions['log'],
  ) {
    // The preload script writes here; `carryOut` checks what the page gave it.
    port.on('message', ({ data }) => this.#handle(data as FromPage));
  }

  /** @param text the serialized change */
  tell(change: BoardChange, text: string): void {
    this.#changes.tell(change, text);
  }

  #handle(message: FromPage): void {
    if (message.kind === 'command') void this.#carryOut(message);
    else this.#changes.wasRead();
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

/** Runs a command only if its argument fits the contract. */
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

/**
 * The commands open to a page. Only the board proves that staff can learn of an order: the kitchen page is silent and
 * may be on a screen no one looks at.
 */
export function pageCommands(view: View, commands: CoreHandlers): CoreHandlers {
  if (view === 'board') return commands;
  return { ...commands, boardIsAlive: () => ({ ok: true, value: null }) };
}

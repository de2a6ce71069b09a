import { type FromPage, type Refused, type ToPage, writeChange } from '../../../shared/ipc/bridge';
import { type CoreHandlers, commandArguments, type FailureCode } from '../../../shared/ipc/commands';
import type { BoardChange } from '../../../shared/ipc/snapshot';
import type { RelayOptions } from '../relay-options';
import { reasonOf } from '../storage/storage-error';
import type { Port, View } from './messages';

/** How many changes may be in flight to a page. Those that come while it works through them arrive as one. */
const maxUnread = 3;
/** At most this many tickets per merged change; a page that falls further behind learns that it missed some. */
const maxMerged = 1_000;

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
  #unread = 0;
  /** Changes held back until the page catches up. */
  #merged: BoardChange | null = null;
  #leftOut = false;

  constructor(
    private readonly port: Port,
    private readonly handlers: CoreHandlers,
    private readonly log: RelayOptions['log'],
  ) {
    // The preload script writes here; `carryOut` checks what the page gave it.
    port.on('message', ({ data }) => this.#hear(data as FromPage));
  }

  /** @param text the serialized change */
  tell(change: BoardChange, text: string): void {
    if (this.#leftOut) return;
    if (this.#unread < maxUnread) this.#sendChange(text);
    else this.#keep(change);
  }

  #keep(change: BoardChange): void {
    const merged = this.#merged === null ? change : mergeChanges(this.#merged, change);
    this.#leftOut = merged.tickets.length + merged.removed.length > maxMerged;
    this.#merged = this.#leftOut ? null : merged;
  }

  #hear(message: FromPage): void {
    if (message.kind === 'command') void this.#carryOut(message);
    else this.#wasRead();
  }

  #wasRead(): void {
    this.#unread = Math.max(0, this.#unread - 1);
    if (this.#merged !== null) {
      this.#sendChange(writeChange(this.#merged));
      this.#merged = null;
    } else if (this.#leftOut && this.#unread === 0) {
      this.#leftOut = false;
      this.#send({ kind: 'left-out' });
    }
  }

  #sendChange(text: string): void {
    this.#unread += 1;
    this.#send({ kind: 'change', text });
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

/** Merges two consecutive changes: each ticket as it is after both. */
export function mergeChanges(first: BoardChange, second: BoardChange): BoardChange {
  const tickets = new Map(first.tickets.map((ticket) => [ticket.id, ticket]));
  const removed = new Set(first.removed);
  for (const ticket of second.tickets) {
    tickets.set(ticket.id, ticket);
    removed.delete(ticket.id);
  }
  for (const id of second.removed) {
    tickets.delete(id);
    removed.add(id);
  }
  return {
    sequence: second.sequence,
    since: first.since ?? first.sequence - 1,
    tickets: [...tickets.values()],
    removed: [...removed],
    doneCount: second.doneCount,
    status: second.status ?? first.status,
  };
}

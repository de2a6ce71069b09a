import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { RelayError } from '../relay-error';
import { refuseConnection } from './client-error';
import {
  firstOfSourceToGo,
  firstToGo,
  type LessRoom,
  leastWaiting,
  mayStayOpen,
  mostAtWork,
  mostWaitingNow,
  sourceOf,
  type WaitingConnection,
} from './connection-rule';

interface Connection extends WaitingConnection {
  readonly socket: Socket;
  source: string | null;
  isProved: boolean;
  hasAsked: boolean;
  /** The answers that requests with right credentials wait for; a client may send several without waiting. */
  readonly inHand: Set<ServerResponse>;
}

/**
 * Keeps the receiver's connections bounded, so that a flood of them leaves descriptors for orders, for their files and
 * for printers. An order's new connection is always let in: one that waits goes for it.
 */
export class Connections {
  /** Without a request of Bbot's in hand; the longest waiting first. */
  readonly #waiting = new Set<Connection>();
  readonly #known = new WeakMap<Socket, Connection>();
  #lessRoom: LessRoom | null = null;
  #atWork = 0;
  #isCrowded = false;

  /**
   * @param crowded told when connections have to go, once until there is room again
   * @param monotonic milliseconds that never jump
   */
  constructor(
    private readonly crowded: () => void,
    private readonly monotonic: () => number,
  ) {}

  opened(socket: Socket): void {
    const connection: Connection = {
      socket,
      source: null,
      isProved: false,
      hasAsked: false,
      inHand: new Set(),
    };
    this.#known.set(socket, connection);
    socket.once('close', () => {
      this.#left(connection);
      closeUnsent(connection);
    });
    this.#wait(connection);
  }

  /** The head of a request came. */
  asked({ socket, headers }: IncomingMessage): void {
    const connection = this.#known.get(socket);
    if (connection === undefined) return;
    connection.hasAsked = true;
    connection.source = sourceOf(headers['x-forwarded-for']);
    const others = this.#othersThan(connection);
    const tooMany = firstOfSourceToGo(others, connection.source);
    if (tooMany !== null) this.#end(tooMany);
  }

  /**
   * A request turned out to come with right credentials: its connection stays until it is answered.
   * @throws RelayError TOO_MANY_OPEN
   */
  proved({ socket }: IncomingMessage, response: ServerResponse): void {
    if (this.#atWork >= mostAtWork) throw new RelayError('TOO_MANY_OPEN');
    const connection = this.#known.get(socket);
    if (connection === undefined) return;
    this.#atWork += 1;
    connection.inHand.add(response);
    connection.isProved = true;
    this.#waiting.delete(connection);
    if (!mayStayOpen(this.#waiting, this.#mostWaiting)) response.setHeader('Connection', 'close');
    response.once('close', () => {
      this.#atWork -= 1;
      connection.inHand.delete(response);
      if (connection.inHand.size === 0 && !socket.destroyed) this.#wait(connection);
    });
  }

  /**
   * Descriptors have run out: half of the connections that wait are ended at once, and for a while no more wait than are
   * left. This computer allows fewer than others, or another program holds them.
   */
  makeRoom(): void {
    // So few are not what used them up.
    if (this.#waiting.size <= leastWaiting) return;
    const most = Math.max(leastWaiting, Math.floor(this.#waiting.size / 2));
    this.#lessRoom = { most, sinceMs: this.monotonic() };
    this.#endTooMany(null);
  }

  get #mostWaiting(): number {
    return mostWaitingNow(this.#lessRoom, this.monotonic());
  }

  #wait(connection: Connection): void {
    this.#waiting.add(connection);
    this.#endTooMany(connection);
  }

  #endTooMany(newest: Connection | null): void {
    while (this.#waiting.size > this.#mostWaiting) {
      const first = firstToGo(this.#othersThan(newest));
      if (first === null) return;
      if (!this.#isCrowded) this.crowded();
      this.#isCrowded = true;
      this.#end(first);
    }
  }

  *#othersThan(one: Connection | null): Iterable<Connection> {
    for (const other of this.#waiting) if (other !== one) yield other;
  }

  #end(connection: Connection): void {
    this.#left(connection);
    // On one that has asked before, the words would be taken for the answer to something else.
    if (connection.hasAsked) connection.socket.destroy();
    else refuseConnection(connection.socket);
  }

  #left(connection: Connection): void {
    this.#waiting.delete(connection);
    if (this.#waiting.size < this.#mostWaiting / 2) this.#isCrowded = false;
  }
}

/**
 * Answers that wait behind another one on a connection that broke will never be sent, and Node tells nobody: it gives an
 * answer its connection, and with that its end, only when its turn comes.
 */
function closeUnsent({ inHand }: Connection): void {
  for (const response of [...inHand]) {
    if (response.socket !== null) continue;
    response.destroy();
    response.emit('close');
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { RelayError } from '../relay-error';
import { refuseConnection } from './client-error';
import {
  firstOfSourceToGo,
  firstToGo,
  type LessRoom,
  leastWaiting,
  maxAtWork,
  maxWaitingNow,
  mayStayOpen,
  sourceOf,
  type WaitingConnection,
} from './connection-rule';

interface Connection extends WaitingConnection {
  readonly socket: Socket;
  source: string | null;
  isProved: boolean;
  hasAsked: boolean;
  /** Pending answers to requests with valid credentials; a client may pipeline several. */
  readonly inHand: Set<ServerResponse>;
}

/**
 * Keeps the receiver's connections bounded, so a flood leaves descriptors for orders, their files and printers. An
 * order's new connection always gets in: a waiting one goes for it.
 */
export class Connections {
  /** No request from Bbot in hand; longest-waiting first. */
  readonly #waiting = new Set<Connection>();
  readonly #known = new WeakMap<Socket, Connection>();
  #lessRoom: LessRoom | null = null;
  #atWork = 0;
  #isCrowded = false;

  /**
   * @param crowded called when connections start to be dropped, once until there is room again
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

  /** The head of a request arrived. */
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
   * A request proved to have valid credentials: its connection stays until it is answered.
   * @throws RelayError TOO_MANY_OPEN
   */
  proved({ socket }: IncomingMessage, response: ServerResponse): void {
    if (this.#atWork >= maxAtWork) throw new RelayError('TOO_MANY_OPEN');
    const connection = this.#known.get(socket);
    if (connection === undefined) return;
    this.#atWork += 1;
    connection.inHand.add(response);
    connection.isProved = true;
    this.#waiting.delete(connection);
    if (!mayStayOpen(this.#waiting, this.#maxWaiting)) response.setHeader('Connection', 'close');
    response.once('close', () => {
      this.#atWork -= 1;
      connection.inHand.delete(response);
      if (connection.inHand.size === 0 && !socket.destroyed) this.#wait(connection);
    });
  }

  /**
   * Descriptors ran out: ends half of the waiting connections now, and for a while lets no more wait than remain. This
   * computer allows fewer than others, or another program holds them.
   */
  makeRoom(): void {
    // This few did not use them up.
    if (this.#waiting.size <= leastWaiting) return;
    const max = Math.max(leastWaiting, Math.floor(this.#waiting.size / 2));
    this.#lessRoom = { max, sinceMs: this.monotonic() };
    this.#endTooMany(null);
  }

  get #maxWaiting(): number {
    return maxWaitingNow(this.#lessRoom, this.monotonic());
  }

  #wait(connection: Connection): void {
    this.#waiting.add(connection);
    this.#endTooMany(connection);
  }

  #endTooMany(newest: Connection | null): void {
    while (this.#waiting.size > this.#maxWaiting) {
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
    // After an earlier request, the client would take these words for the answer to it.
    if (connection.hasAsked) connection.socket.destroy();
    else refuseConnection(connection.socket);
  }

  #left(connection: Connection): void {
    this.#waiting.delete(connection);
    if (this.#waiting.size < this.#maxWaiting / 2) this.#isCrowded = false;
  }
}

/**
 * Pipelined answers queued on a broken connection are never sent, and Node emits nothing for them: an answer gets its
 * socket, and with it its "close", only when its turn comes.
 */
function closeUnsent({ inHand }: Connection): void {
  for (const response of [...inHand]) {
    if (response.socket !== null) continue;
    response.destroy();
    response.emit('close');
  }
}

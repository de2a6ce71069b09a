import type { Duplex } from 'node:stream';
import { uint32 } from './edge-frames';

/** So many beats in a row without an echo, and the agent is dead. */
const maxMissed = 3;

/**
 * Asks an agent every second whether it lives. It is what ends a session that the agent closed: the agent then
 * stops writing but leaves its connection open.
 */
export class EdgeHeartbeat {
  readonly #timer: NodeJS.Timeout;
  #missed = 0;
  #count = 0;

  /** @param stream of the heartbeat's type. @param isPaused then neither beats nor misses are counted */
  constructor(stream: Duplex, on: { readonly isPaused: () => boolean; readonly dead: () => void }) {
    stream.on('data', () => {
      this.#missed = 0;
    });
    this.#timer = setInterval(() => {
      if (on.isPaused()) return;
      if (this.#missed >= maxMissed) on.dead();
      this.#missed += 1;
      this.#count += 1;
      if (stream.writable) stream.write(uint32(this.#count));
    }, 1000);
    stream.once('close', () => clearInterval(this.#timer));
  }
}

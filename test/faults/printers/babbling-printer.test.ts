import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  endAll,
  reached,
  scripted,
  sendTo,
  transportTo,
} from '../../main/core/printing/transport/tcp-harness';
import { processIdAnswers, soundStatus } from '../../main/core/printing/transport/tcp-scripted-printer';

afterEach(endAll);

/** Sends without end, as fast as it is read. Returns what tells how many bytes it has given. */
function babble(socket: Socket): () => number {
  let given = 0;
  const noise = Buffer.alloc(64 * 1024, 0xff);
  const more = (): void => {
    if (socket.destroyed) return;
    given += noise.length;
    socket.write(noise, more);
  };
  more();
  return () => given;
}

describe('a printer that never stops talking', () => {
  /** What a connection may have buffered on both sides, and no more. */
  const bounded = 32 * 1024 * 1024;

  it('a printer that never stops talking is hung up on when asked for its state: failed, babbling', async () => {
    let given = () => 0;
    const printer = await scripted({
      status: (_, socket) => {
        given = babble(socket);
        return null;
      },
    });
    expect(await transportTo(printer).reach()).toEqual({ kind: 'failed', problem: 'babbling' });
    expect(given()).toBeLessThan(bounded);
  });

  it('a printer that never stops talking is hung up on after a slip: unproved, babbling', async () => {
    let given = () => 0;
    const printer = await scripted({
      status: () => soundStatus,
      print: (_, socket) => {
        given = babble(socket);
      },
    });
    expect(await sendTo(await reached(transportTo(printer)))).toEqual({
      kind: 'unproved',
      problem: 'babbling',
    });
    expect(given()).toBeLessThan(bounded);
  });

  it('a printer that talks a lot is listened to, slip by slip', async () => {
    const status = Buffer.from(Array.from({ length: 500 }, () => [0x10, 0x00, 0x00, 0x00]).flat());
    const printer = await scripted({
      status: () => soundStatus,
      print: (printed, socket) => socket.write(Buffer.concat([status, ...processIdAnswers(printed)])),
    });
    const link = await reached(transportTo(printer));
    for (let count = 0; count < 20; count += 1) expect(await sendTo(link)).toEqual({ kind: 'printed' });
  });
});

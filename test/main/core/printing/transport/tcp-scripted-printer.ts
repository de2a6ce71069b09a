import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a printer does that behaves as no printer should, or as only some do. */
export interface Script {
  /** What it answers to DLE EOT n; nothing when left out. */
  status?(n: number, socket: Socket): Uint8Array | null;
  /** Given all that came to be printed so far, whenever more has come. */
  print?(document: Buffer, socket: Socket): void;
}

export interface ScriptedPrinter {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** All that came to be printed. */
  readonly document: Buffer;
  stop(): Promise<void>;
}

export const soundStatus = Uint8Array.of(0x12);
const question = Uint8Array.of(0x10, 0x04);
const processIdQuestion = Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30);

export async function startScriptedPrinter(script: Script): Promise<ScriptedPrinter> {
  let document = Buffer.alloc(0);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // It ends as it is scripted to; how the other side takes that is what is tested.
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const toPrint = withoutQuestions(chunk, (n) => {
        const answer = script.status?.(n, socket);
        if (answer) socket.write(answer);
      });
      if (toPrint.length === 0) return;
      document = Buffer.concat([document, toPrint]);
      script.print?.(document, socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    get document() {
      return document;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The answers to all `GS ( H` questions in what came, oldest first. */
export function processIdAnswers(document: Buffer): readonly Buffer[] {
  const at = document.indexOf(processIdQuestion);
  if (at < 0) return [];
  const id = document.subarray(at + processIdQuestion.length, at + processIdQuestion.length + 4);
  const answer = Buffer.concat([Uint8Array.of(0x37, 0x22), id, Uint8Array.of(0x00)]);
  return [answer, ...processIdAnswers(document.subarray(at + processIdQuestion.length))];
}

function withoutQuestions(bytes: Buffer, asked: (n: number) => void): Buffer {
  const at = bytes.indexOf(question);
  if (at < 0) return bytes;
  asked(bytes[at + question.length] ?? 0);
  const rest = withoutQuestions(bytes.subarray(at + question.length + 1), asked);
  return Buffer.concat([bytes.subarray(0, at), rest]);
}

import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import {
  decodeAnswer,
  encodeQuestion,
  type IppAnswer,
  type IppQuestion,
  notFound,
  operations,
} from './queue-ipp';
import { isQueueName } from './queue-name';
import { QueueSystemError } from './queue-system-error';
import type { JobState, QueueFormat, QueueJob, QueueState, Submitted, SystemQueues } from './system-queues';

const submitTimeoutMs = 15_000;
const timeoutMs = 5_000;
const maxAnswerBytes = 4 * 1024 * 1024;
const title = 'Counter Relay';

/** IPP's job-state numbers (RFC 8011, 5.3.7). 6: stopped by an error, until someone restarts it. */
const jobStates: ReadonlyMap<unknown, JobState> = new Map([
  [3, 'pending'],
  [4, 'held'],
  [5, 'processing'],
  [6, 'aborted'],
  [7, 'cancelled'],
  [8, 'aborted'],
  [9, 'completed'],
]);
/** A value of IPP's printer-state. */
const printerStopped = 5;

/**
 * CUPS, on Linux and macOS. Documents are submitted with its own command, `lp`, which knows the computer's setup.
 * States are queried by IPP: `lpstat` reports an ended job the same way whether it was printed or canceled (tried with
 * 2.4.2), and never says whether one had begun.
 */
export class CupsQueues implements SystemQueues {
  readonly rawQueues = true;
  #server: Promise<string> | null = null;

  async list(): Promise<readonly string[]> {
    const { status, groups } = await this.#ask({
      operation: operations.listPrinters,
      wanted: ['printer-name'],
    });
    // "Not found" means that there are none.
    if (status === notFound) return [];
    return groups
      .flatMap((group) => group.get('printer-name') ?? [])
      .filter(isText)
      .filter(isQueueName);
  }

  async stateOf(queue: string): Promise<QueueState> {
    if (!isQueueName(queue)) return 'missing';
    const wanted = ['printer-state', 'printer-is-accepting-jobs'];
    const { status, groups } = await this.#ask({ operation: operations.getPrinter, queue, wanted });
    if (status === notFound) return 'missing';
    const [state] = groups[1]?.get('printer-state') ?? [];
    const [accepts] = groups[1]?.get('printer-is-accepting-jobs') ?? [];
    return state === printerStopped || accepts === false ? 'stopped' : 'ready';
  }

  async submit(queue: string, bytes: Uint8Array, format: QueueFormat): Promise<Submitted> {
    if (!isQueueName(queue)) return { kind: 'refused' };
    const options = format === 'escpos' ? ['-o', 'raw'] : pdfOptions(bytes);
    const end = await runCommand('lp', ['-d', queue, '-t', title, ...options, '-'], submitTimeoutMs, bytes);
    if (end.kind === 'timed-out') return { kind: 'unknown' };
    if (end.kind === 'not-found' || !end.ok) return { kind: 'refused' };
    return { kind: 'taken', job: /^request id is \S+-(\d+) /m.exec(end.output)?.[1] ?? null };
  }

  async stateOfJob(queue: string, job: string): Promise<QueueJob> {
    const wanted = ['job-state', 'time-at-processing'];
    const { status, groups } = await this.#ask({
      operation: operations.getJob,
      queue,
      job: Number(job),
      wanted,
    });
    if (status === notFound) return { state: 'unknown', begun: true };
    const [state] = groups[1]?.get('job-state') ?? [];
    const [begunAt] = groups[1]?.get('time-at-processing') ?? [];
    return { state: jobStates.get(state) ?? 'unknown', begun: typeof begunAt === 'number' };
  }

  async cancel(queue: string, job: string): Promise<void> {
    const end = await runCommand('cancel', [`${queue}-${job}`], timeoutMs);
    if (end.kind !== 'ended' || !end.ok) throw new QueueSystemError('not-cancelled');
  }

  async #ask(question: Omit<IppQuestion, 'user'>): Promise<IppAnswer> {
    this.#server ??= findServer();
    try {
      const path = question.job === undefined ? '/' : '/jobs/';
      const answer = await post(
        await this.#server,
        path,
        encodeQuestion({ ...question, user: userInfo().username }),
      );
      if (answer.status >= 0x0100 && answer.status !== notFound) throw new QueueSystemError('refused');
      return answer;
    } catch (error) {
      // It may have moved: ask CUPS for its address again.
      this.#server = null;
      throw error instanceof QueueSystemError ? error : new QueueSystemError('silent', { cause: error });
    }
  }
}

function pdfOptions(bytes: Uint8Array): readonly string[] {
  const media = pdfMedia(bytes);
  return ['-o', 'document-format=application/pdf', ...(media === null ? [] : ['-o', `media=${media}`])];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The address CUPS listens at: a socket path, or host:port. */
async function findServer(): Promise<string> {
  const end = await runCommand('lpstat', ['-H'], timeoutMs);
  if (end.kind === 'not-found') throw new QueueSystemError('no-system');
  const server = end.kind === 'ended' ? end.output.trim() : '';
  if (server === '') throw new QueueSystemError('silent');
  return server;
}

function post(server: string, path: string, body: Buffer): Promise<IppAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({
      ...addressOf(server),
      path,
      method: 'POST',
      headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
    });
    asked.once('error', reject);
    asked.once('response', async (response) => {
      try {
        const chunks: Buffer[] = [];
        let bytes = 0;
        for await (const chunk of response as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          if (bytes > maxAnswerBytes) throw new RangeError('an answer without end');
          chunks.push(chunk);
        }
        resolve(decodeAnswer(Buffer.concat(chunks)));
      } catch (error) {
        reject(error);
      }
    });
    asked.end(body);
  });
}

function addressOf(server: string) {
  if (server.startsWith('/')) return { socketPath: server, host: 'localhost' };
  const { hostname, port } = new URL(`http://${server}`);
  return { host: hostname, port: port === '' ? 631 : Number(port) };
}

/** The size of the first page in points, as Chromium and most others write it. */
const mediaBox = /\/MediaBox\s*\[\s*0\s+0\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\]/;

/**
 * The paper a PDF is for, by CUPS' name: without it a roll printer is told to print on the queue's default paper, A4 or
 * Letter. Null if the PDF does not state it uncompressed.
 */
export function pdfMedia(pdf: Uint8Array): string | null {
  const [, width, height] = mediaBox.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  if (width === undefined || height === undefined) return null;
  return `Custom.${Number(width).toFixed(2)}x${Number(height).toFixed(2)}`;
}

/** More than any command used here outputs. */
const maxOutput = 64 * 1024;
/** Only the environment needed to find the command and the print server; above all not a packaged app's libraries. */
const passedOn = ['PATH', 'HOME', 'USER', 'LOGNAME', 'CUPS_SERVER', 'KRB5CCNAME', 'XDG_RUNTIME_DIR'];

type CommandEnd =
  | { readonly kind: 'ended'; readonly ok: boolean; readonly output: string }
  /** No such program. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'timed-out' };

/** Runs a system program without a shell, and kills it if it takes too long. Never rejects. */
export function runCommand(
  program: string,
  args: readonly string[],
  timeoutMs: number,
  input: Uint8Array = Buffer.alloc(0),
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: environment(), stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    const timeout = setTimeout(() => {
      resolve({ kind: 'timed-out' });
      child.kill('SIGKILL');
    }, timeoutMs);
    const settle = (end: CommandEnd): void => {
      clearTimeout(timeout);
      resolve(end);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(0, maxOutput);
    });
    // A program that ends before reading everything shows it in its exit code.
    child.stdin.on('error', () => undefined).end(input);
    child.once('error', () => settle({ kind: 'not-found' }));
    child.once('close', (code) => settle({ kind: 'ended', ok: code === 0, output }));
  });
}

/** In English, since the output is parsed. */
function environment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

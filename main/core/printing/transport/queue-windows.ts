import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isQueueName } from './queue-name';
import { QueueSystemError } from './queue-system-error';
import type { QueueFormat, QueueJob, QueueState, Submitted, SystemQueues } from './system-queues';

const submitTimeoutMs = 60_000;
const listTimeoutMs = 15_000;
/** Listing the queues starts PowerShell, too expensive for every slip. */
const listIsGoodForMs = 60_000;

/** The part used of the `pdf-to-printer` package, which ships the viewer that prints. */
export interface PdfPrinter {
  getPrinters(): Promise<readonly { readonly name: string }[]>;
  print(file: string, options: { printer: string; silent: boolean; scale: 'noscale' }): Promise<void>;
}

/** The Windows spooler: it takes pages and does not report what becomes of them. */
export class WindowsQueues implements SystemQueues {
  /** Only a native module could hand the spooler a printer's own bytes. */
  readonly rawQueues = false;
  readonly #load: () => Promise<PdfPrinter>;
  #listed: { readonly at: number; readonly names: readonly string[] } | null = null;

  constructor(load: () => Promise<PdfPrinter> = () => import('pdf-to-printer')) {
    this.#load = load;
  }

  async list(): Promise<readonly string[]> {
    const { getPrinters } = await this.#load();
    const printers = await within(listTimeoutMs, getPrinters());
    if (printers === 'timed-out') throw new QueueSystemError('silent');
    const names = printers.map(({ name }) => name).filter(isQueueName);
    this.#listed = { at: performance.now(), names };
    return names;
  }

  async stateOf(queue: string): Promise<QueueState> {
    const listed = this.#listed;
    const isFresh = listed !== null && performance.now() - listed.at < listIsGoodForMs;
    const names = isFresh && listed.names.includes(queue) ? listed.names : await this.list();
    return names.includes(queue) ? 'ready' : 'missing';
  }

  /** The printing program cannot be stopped from here if it takes too long: the document may come out later. */
  async submit(queue: string, bytes: Uint8Array, format: QueueFormat): Promise<Submitted> {
    if (format === 'escpos' || !isQueueName(queue)) return { kind: 'refused' };
    const { print } = await this.#load();
    const folder = await mkdtemp(path.join(tmpdir(), 'counter-relay-'));
    const file = path.join(folder, 'ticket.pdf');
    await writeFile(file, bytes, { mode: 0o600 });
    const printed = print(file, { printer: queue, silent: true, scale: 'noscale' })
      .then(
        (): Submitted => ({ kind: 'taken', job: null }),
        (): Submitted => ({ kind: 'refused' }),
      )
      .finally(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const submitted = await within(submitTimeoutMs, printed);
    return submitted === 'timed-out' ? { kind: 'unknown' } : submitted;
  }

  async stateOfJob(): Promise<QueueJob> {
    return { state: 'unknown', begun: true };
  }

  async cancel(): Promise<void> {
    throw new QueueSystemError('not-cancelled');
  }
}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T | 'timed-out'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'timed-out'>((resolve) => {
    timer = setTimeout(() => resolve('timed-out'), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

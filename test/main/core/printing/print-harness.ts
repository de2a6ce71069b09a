import type { PrintTimings } from '../../../../main/core/printing/print-timings';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import { printerAt } from '../../../support/printer/printer-at';
import { startVirtualPrinter, type VirtualPrinter } from '../../../support/printer/virtual-printer';
import { type OrderBody, type OrderFields, orderBody } from '../../../support/relay/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

/** Short, so that a test need not wait. */
export const quickTimings: PrintTimings = {
  retryFirst: 20,
  retryMax: 60,
  probe: 100,
  tellAfter: 0,
  backupAfter: 100,
  draw: 200,
  tcp: { connectMs: 2_000, answerMs: 200, stallMs: 300, confirmMs: 400, askAgainMs: 20 },
};

/** A relay with so many virtual printers, named "printer 1" and so on. The test must `stop` it. */
export interface PrintHarness {
  readonly relay: RelayHarness;
  readonly printers: readonly VirtualPrinter[];
  /** The first of the printers. */
  readonly first: VirtualPrinter;
  /** Sends an order and expects that it is taken. */
  take(fields?: OrderFields, path?: string): Promise<OrderBody['order']>;
  job(orderId: string, index?: number): PrintJob | undefined;
  /** Resolves once a slip of the order is in this state. */
  untilJob(orderId: string, state: PrintJob['state'], index?: number): Promise<PrintJob>;
  stop(): Promise<void>;
}

export async function startPrinting(
  count: number,
  options: HarnessOptions = {},
  settings: (index: number, ids: readonly string[]) => Parameters<typeof printerAt>[1] = () => ({}),
): Promise<PrintHarness> {
  const printers = await Promise.all(Array.from({ length: count }, () => startVirtualPrinter()));
  const ids = printers.map(({ url }) => url);
  const relay = await startRelay({
    printTimings: quickTimings,
    ...options,
    environment: {
      printers: ids.map((url, index) =>
        printerAt(url, { name: `printer ${index + 1}`, ...settings(index, ids) }),
      ),
      ...options.environment,
    },
  });
  const job = (id: string, index = 0) => relay.ticket(id)?.prints[index];
  return {
    relay,
    printers,
    get first() {
      const [first] = printers;
      if (first === undefined) throw new Error('there is no printer');
      return first;
    },
    async take(fields = {}, path = '/bbot') {
      const body = orderBody(fields);
      const answer = await relay.post(body, { path });
      if (answer.status !== 200) throw new Error(`it was refused: ${answer.code}`);
      return body.order;
    },
    job,
    async untilJob(id, state, index = 0) {
      await relay.until(() => job(id, index)?.state === state);
      const found = job(id, index);
      if (found === undefined) throw new Error('it is gone again');
      return found;
    },
    async stop() {
      await relay.stop();
      await Promise.all(printers.map((printer) => printer.stop()));
    },
  };
}

import { afterEach, beforeEach, expect, it } from 'vitest';
import { noPaper, type PageRenderer } from '../../../../main/core/printing/render/paper';
import { printerAt } from '../../../support/printer/printer-at';
import { startVirtualPrinter, type VirtualPrinter } from '../../../support/printer/virtual-printer';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { quickTimings } from '../printing/print-harness';

let harness: RelayHarness;
let printer: VirtualPrinter;
let saved: { name: string; title: string | undefined; content: Buffer } | null;
beforeEach(async () => {
  saved = null;
  printer = await startVirtualPrinter();
});
afterEach(async () => {
  await harness.stop();
  await printer.stop();
});

const pdf = Buffer.from('%PDF-');
const drawn: string[] = [];
const paper: PageRenderer = {
  ...noPaper,
  pdf: async (html) => {
    drawn.push(html);
    return pdf;
  },
};
const save: NonNullable<HarnessOptions['moveFiles']>['save'] = async (name, makeContent, title) => {
  saved = { name, title, content: await makeContent() };
  return true;
};

async function start(options: HarnessOptions = {}): Promise<void> {
  harness = await startRelay({
    printTimings: quickTimings,
    environment: { printers: [printerAt(printer.url, { name: 'Kitchen' })] },
    moveFiles: { save, open: async () => null },
    paper,
    settings: { control: 'in-control', lastAddress: 'https://pizza.ngrok-free.app' },
    ...options,
  });
}
const print = (printerId = printer.url) => harness.relay.commands.printEmergencySlip({ printerId });
const saveIt = () => harness.relay.commands.saveEmergencySlip(null);

it('the set-up slip comes out, and says which fields to clear and what belongs back into them', async () => {
  await start();
  expect(await print()).toEqual({ ok: true, value: { kind: 'printed' } });
  const [slip] = await printer.untilSlips(1);
  expect(slip?.text).toContain('If orders cannot arrive');
  expect(slip?.text).toMatch(/each\s+checkout is blocked/);
  expect(slip?.lines).toContainEqual(expect.stringContaining('- Order Injection (POS)'));
  expect(slip?.lines).toContainEqual(expect.stringContaining('- Promo Webhook URL'));
  expect(slip?.lines).toContain('https://pizza.ngrok-free.app/bbot');
});

it('the set-up slip names no secret', async () => {
  await start();
  await print();
  const [slip] = await printer.untilSlips(1);
  expect(slip?.text).not.toContain('kitchen-secret');
});

it('the set-up slip comes between tickets, each of which is printed once', async () => {
  await start();
  const { order } = orderBody({ orderNumberToday: 231 });
  const [outcome] = await Promise.all([print(), harness.post({ order })]);
  expect(outcome).toEqual({ ok: true, value: { kind: 'printed' } });
  await harness.until(() => harness.ticket(order.id)?.prints[0]?.state === 'printed');
  expect(printer.slips).toHaveLength(2);
});

it('the set-up slip tells why it did not come out', async () => {
  await start();
  printer.behave({ paper: 'out' });
  expect(await print()).toMatchObject({ ok: true, value: { kind: 'failed', problem: 'paper-out' } });
  expect(await print('none')).toEqual({ ok: false, code: 'NO_SUCH_PRINTER' });
});

it('the set-up PDF is written where somebody says, with what Bbot must be told', async () => {
  await start();
  expect(await saveIt()).toEqual({ ok: true, value: null });
  expect(saved).toEqual({
    name: 'counter-relay-emergency.pdf',
    title: 'Where to keep the emergency slip',
    content: pdf,
  });
  expect(drawn.at(-1)).toContain('Order Injection (POS)');
  expect(drawn.at(-1)).toContain('https://pizza.ngrok-free.app/bbot');
});

it.each([
  ['nobody chooses a file', async () => false, 'CANCELLED'],
  ['it cannot be written', () => Promise.reject(new Error('full')), 'FILE_NOT_WRITTEN'],
])('the set-up PDF says so when %s', async (_, failing, code) => {
  await start({ moveFiles: { save: failing, open: async () => null } });
  expect(await saveIt()).toEqual({ ok: false, code });
});

it('the set-up PDF asks for no place when it cannot be drawn', async () => {
  await start({ paper: noPaper });
  expect(await saveIt()).toEqual({ ok: false, code: 'NO_PICTURE' });
  expect(saved).toBeNull();
});

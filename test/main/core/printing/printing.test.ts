import { afterEach, expect, it } from 'vitest';
import { noPaper, type PageRenderer } from '../../../../main/core/printing/render/paper';
import { connectRaw, head } from '../../../support/relay/raw-connection';
import { eventBody, itemNamed, modifiedAfter, orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';
import { password, username } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';
import { drawStandIn } from './layout/stand-in';
import { type PrintHarness, startPrinting } from './print-harness';

let harness: PrintHarness;
afterEach(() => harness.stop());

const minuteMs = 60_000;

it('a ticket comes out of each printer once its order was taken, and says so', async () => {
  harness = await startPrinting(2);
  const order = await harness.take();
  for (const printer of harness.printers) {
    const [slip] = await printer.untilSlips(1);
    expect(slip?.text).toContain('Ceviche');
    expect(slip?.text).toContain('Èclairs');
  }
  await harness.untilJob(order.id, 'printed', 0);
  await harness.untilJob(order.id, 'printed', 1);
  expect(harness.printers.map(({ slips, drawerKicks }) => [slips.length, drawerKicks])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

it('a ticket is called back with VOID where it was printed, and does not come out where it was not', async () => {
  harness = await startPrinting(2);
  const [, dead] = harness.printers;
  dead?.behave({ listening: false });
  const order = await harness.take();
  await harness.untilJob(order.id, 'printed', 0);
  await harness.relay.post(eventBody('checkout_cancelled', order.checkout_id), { path: '/bbot/updates' });
  const [, slip] = await harness.first.untilSlips(2);
  expect(slip?.text).toContain('VOID');
  dead?.behave({ listening: true });
  await harness.untilJob(order.id, 'withdrawn', 1);
  const next = await harness.take();
  await harness.untilJob(next.id, 'printed', 1);
  expect(dead?.slips).toHaveLength(1);
});

it('a ticket is printed again as UPDATED when what is made changes', async () => {
  harness = await startPrinting(1);
  const order = await harness.take();
  await harness.untilJob(order.id, 'printed');
  const items = [...(order.items as object[]), itemNamed('Taco')];
  await harness.relay.post({ order: { ...order, items, last_modified: modifiedAfter(60) } });
  const [, slip] = await harness.first.untilSlips(2);
  expect(slip?.text).toContain('UPDATED');
  expect(slip?.text).toMatch(/\+ 1.*Taco/);
});

it('a ticket says which void order it replaces when the guest tried again', async () => {
  harness = await startPrinting(1);
  const first = await harness.take({ checkout_id: 'one', orderNumberToday: 4711 });
  await harness.untilJob(first.id, 'printed');
  await harness.relay.post(eventBody('checkout_cancelled', 'one'), { path: '/bbot/updates' });
  await harness.untilJob(first.id, 'printed', 1);
  const second = await harness.take({ checkout_id: 'one', orderNumberToday: 4712 });
  await harness.untilJob(second.id, 'printed');
  expect(harness.first.slips.at(-1)?.text).toMatch(/REPLACES\s+4711/);
});

it('a ticket whose 2XX may be lost is not printed before staff say to make it', async () => {
  const slow = slowDisk();
  harness = await startPrinting(1, { disk: slow.disk });
  const body = orderBody();
  const release = slow.hold();
  const connection = await connectRaw(harness.relay.relay.address ?? '');
  const text = JSON.stringify(body);
  const length = String(Buffer.byteLength(text));
  const headers = { authorization: basic(username, password), 'content-type': 'application/json' };
  connection.socket.write(head('/bbot', { ...headers, 'content-length': length }) + text);
  await slow.held();
  connection.socket.destroy();
  await connection.closed;
  // The relay has met the end of the connection once it answered a request that came after it.
  await harness.relay.post('{}');
  release();
  const { id } = body.order;
  await harness.relay.until(() => harness.relay.ticket(id)?.payment.kind === 'unconfirmed');
  const other = await harness.take();
  await harness.untilJob(other.id, 'printed');
  expect(harness.relay.ticket(id)?.prints).toEqual([]);
  await harness.relay.relay.commands.makeTicket({ id });
  await harness.untilJob(id, 'printed');
  expect(harness.first.slips).toHaveLength(2);
});

it('a ticket wanted later is printed when it is brought up', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  const wanted = new Date(clock.now() + 120 * minuteMs).toISOString();
  const order = await harness.take({ user_desired_time: wanted });
  const other = await harness.take();
  await harness.untilJob(other.id, 'printed');
  expect(harness.relay.ticket(order.id)?.prints).toEqual([]);
  clock.pass(76 * minuteMs);
  harness.relay.relay.wokeUp();
  await harness.untilJob(order.id, 'printed');
  expect(harness.first.slips.at(-1)?.text).toContain('FOR');
});

it('a ticket waits for its payment where Bbot tells of paid checkouts, and gets a heading when none comes', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  await harness.relay.post(eventBody('checkout_finished', 'another'), { path: '/bbot/updates' });
  const paid = await harness.take({ checkout_id: 'paid' });
  const unpaid = await harness.take();
  await harness.relay.post(eventBody('checkout_finished', 'paid'), { path: '/bbot/updates' });
  await harness.untilJob(paid.id, 'printed');
  expect(harness.relay.ticket(unpaid.id)?.prints).toEqual([]);
  clock.pass(20_000);
  harness.relay.relay.wokeUp();
  await harness.untilJob(unpaid.id, 'printed');
  const texts = harness.first.slips.map(({ text }) => text.includes('PAYMENT NOT CONFIRMED'));
  expect(texts).toEqual([false, true]);
});

it('a ticket printed once more is marked', async () => {
  harness = await startPrinting(1);
  const order = await harness.take();
  await harness.untilJob(order.id, 'printed');
  const again = { id: order.id, printerId: null, layout: 'kitchen' } as const;
  expect(await harness.relay.relay.commands.reprintTicket(again)).toEqual({ ok: true, value: null });
  const [first, second] = await harness.first.untilSlips(2);
  expect(first?.text).not.toContain('REPRINT');
  expect(second?.text).toContain('REPRINT 1');
});

it('a ticket comes with words where letters cannot be drawn, and fails no answer', async () => {
  const fails = () => Promise.reject(new Error('no fonts'));
  harness = await startPrinting(1, { paper: { ...noPaper, drawLines: fails } });
  const order = await harness.take({
    guest_name: 'Łukasz Wang',
    items: [itemNamed('🍕', { special_instructions: 'no 坚果 please' })],
  });
  await harness.untilJob(order.id, 'printed');
  const text = harness.first.slips[0]?.text.replace(/[\s│]+/g, ' ');
  expect(text).toContain('1 × [1 character not printed]');
  expect(text).toContain('no [2 characters not printed] please');
  expect(text).toContain('Wang');
  expect(text).not.toMatch(/\?/);
});

it.each(['drawLines', 'lackingSigns'] as const)(
  'a ticket comes with words where drawing hangs, and holds up no other slip or printer: %s',
  async (hanging) => {
    const hangs = () => new Promise<never>(() => undefined);
    harness = await startPrinting(2, { paper: { ...noPaper, [hanging]: hangs } });
    const strange = await harness.take({
      items: [itemNamed('Tea', { special_instructions: '🌮'.repeat(1_600) })],
    });
    const next = await harness.take({ items: [itemNamed('Èclairs')] });
    for (const printer of [0, 1]) {
      await harness.untilJob(strange.id, 'printed', printer);
      await harness.untilJob(next.id, 'printed', printer);
    }
    for (const { slips } of harness.printers) {
      const [first, second] = slips.map(({ text }) => text.replace(/[\s│]+/g, ' '));
      expect(first).toContain('[1600 characters not printed]');
      expect(second).toContain('1 × Èclairs');
    }
  },
);

it('a ticket has all its letters drawn at once, and what was drawn before is not drawn again', async () => {
  const drawn: (readonly string[])[] = [];
  const drawLines: PageRenderer['drawLines'] = async (lines) => {
    drawn.push(lines.map(({ text }) => text));
    return lines.map(drawStandIn);
  };
  harness = await startPrinting(1, { paper: { ...noPaper, drawLines } });
  const items = [itemNamed('鮨'), itemNamed('焼き鳥', { special_instructions: '熱い\n辛い' })];
  const order = await harness.take({ items });
  await harness.untilJob(order.id, 'printed');
  expect(drawn).toHaveLength(1);
  expect(drawn[0]?.length).toBeGreaterThanOrEqual(4);
  const again = await harness.take({ items: [...items, itemNamed('茶')] });
  await harness.untilJob(again.id, 'printed');
  expect(drawn.slice(1)).toEqual([[expect.stringContaining('茶')]]);
});

it('a ticket whose page cannot be drawn waits, and that is reported', async () => {
  const fails = () => Promise.reject(new Error('no fonts'));
  const paper = { ...noPaper, pdf: fails, picture: fails };
  const connection = { kind: 'queue', queue: 'Office', format: 'pdf' } as const;
  harness = await startPrinting(1, { paper }, () => ({ connection }));
  const order = await harness.take();
  await harness.relay.until(({ status }) => {
    const printer = status.printing.printers[0];
    return printer?.state.kind === 'trouble' && printer.state.problem === 'not-drawn';
  });
  expect(harness.job(order.id)).toMatchObject({ state: 'waiting' });
  expect(harness.relay.logLines.some((line) => line.includes('no fonts'))).toBe(true);
});

it('a silenced ticket that is not printed on a kitchen slip yet does not count as seen by its receipt', async () => {
  harness = await startPrinting(1, { settings: { kitchen: 'paper' } });
  const wanted = new Date(Date.now() + 120 * minuteMs).toISOString();
  const order = await harness.take({ user_desired_time: wanted });
  const { commands } = harness.relay.relay;
  await commands.reprintTicket({ id: order.id, printerId: null, layout: 'receipt' });
  await harness.untilJob(order.id, 'printed');
  expect(harness.relay.ticket(order.id)).toMatchObject({ alert: 'new', stage: 'new' });
});

it('a proved print stops the ringing and moves the ticket on by paper, and on a screen it does not', async () => {
  harness = await startPrinting(1, { settings: { kitchen: 'paper' } });
  const order = await harness.take();
  await harness.untilJob(order.id, 'printed');
  expect(harness.relay.ticket(order.id)).toMatchObject({ alert: null, stage: 'preparing' });
  await harness.relay.restart({ settings: { kitchen: 'both' } });
  const other = await harness.take();
  await harness.untilJob(other.id, 'printed');
  expect(harness.relay.ticket(other.id)).toMatchObject({ alert: 'new', stage: 'new' });
});

it('a dead printer holds up no other, and its slips come once it is back, once each', async () => {
  harness = await startPrinting(2);
  const [alive, dead] = harness.printers;
  dead?.behave({ listening: false });
  const orders = [await harness.take(), await harness.take(), await harness.take()];
  await alive?.untilSlips(3);
  await harness.relay.until(({ status }) => status.printing.printers[1]?.waiting === 3);
  expect(harness.relay.snapshot().status.printing.printers[1]).toMatchObject({
    state: { kind: 'trouble', problem: 'refused' },
    failingSince: expect.any(String),
  });
  dead?.behave({ listening: true });
  await dead?.untilSlips(3);
  for (const { id } of orders) await harness.untilJob(id, 'printed', 1);
  expect(dead?.slips).toHaveLength(3);
  expect(harness.relay.snapshot().status.printing.printers[1]).toMatchObject({ failingSince: null });
});

it('the backup stands in for a dead printer, and its slip says so', async () => {
  harness = await startPrinting(2, {}, (index, ids) =>
    index === 0
      ? { backupId: ids[1] ?? null }
      : { rules: { methods: ['none'], tables: [], items: [], tags: [] } },
  );
  const [dead, backup] = harness.printers;
  dead?.behave({ listening: false });
  const order = await harness.take();
  const [slip] = (await backup?.untilSlips(1)) ?? [];
  expect(slip?.text).toMatch(/FOR PRINTER 1|FOR printer 1/);
  expect(await harness.untilJob(order.id, 'printed')).toMatchObject({ viaName: 'printer 2' });
  dead?.behave({ listening: true });
  await harness.relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  expect(dead?.slips).toHaveLength(0);
});

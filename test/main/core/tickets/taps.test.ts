import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tickKey } from '../../../../shared/ticket/tick-key';
import { eventBody, itemNamed, modifiedAfter, orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let relay: RelayHarness;
beforeEach(async () => {
  relay = await startRelay();
});
afterEach(() => relay.stop());

const ids = { id: 'one', checkout_id: 'its checkout' };
const commands = () => relay.relay.commands;
const ticket = (id = 'one') => relay.ticket(id);

async function start(id = 'one'): Promise<void> {
  await commands().stepTicket({ id, from: 'new', direction: 'forward' });
}

async function done(): Promise<void> {
  for (const from of ['new', 'preparing', 'ready'] as const) {
    await commands().stepTicket({ id: 'one', from, direction: 'forward' });
  }
}

it('an undone tap leaves the ticket as it was, and ringing again', async () => {
  await relay.post(orderBody(ids));
  await start();
  expect(ticket()).toMatchObject({ stage: 'preparing', alert: null });
  expect(await commands().undoTap({ id: 'one' })).toEqual({ ok: true, value: null });
  expect(ticket()).toMatchObject({ stage: 'new', alert: 'new' });
  expect(ticket()?.history.at(-1)).toMatchObject({ what: 'undone', tap: 'stepped' });
});

it('an undone tap brings back what an acknowledged change was', async () => {
  await relay.post(orderBody(ids));
  await start();
  await relay.post(orderBody({ ...ids, table: { display_name: 'Nine' }, last_modified: modifiedAfter(60) }));
  const before = ticket()?.changedParts;
  expect(before).not.toEqual([]);
  await commands().acknowledgeTicket({ id: 'one' });
  await commands().undoTap({ id: 'one' });
  expect(ticket()).toMatchObject({ alert: 'updated', changedParts: before });
});

it('an undone tap asks again about an order that was discarded', async () => {
  await relay.post(orderBody(ids));
  await relay.post(eventBody('checkout_cancelled', ids.checkout_id));
  await relay.post(orderBody({ ...ids, last_modified: modifiedAfter(60) }));
  await commands().discardTicket({ id: 'one' });
  expect(ticket()?.validity.kind).toBe('discarded');
  await commands().undoTap({ id: 'one' });
  expect(ticket()).toMatchObject({
    validity: { kind: 'valid' },
    payment: { kind: 'unconfirmed' },
    alert: 'new',
  });
});

it('a tap may be undone even if Bbot has confirmed the payment meanwhile', async () => {
  await relay.post(orderBody(ids));
  await start();
  await relay.post(eventBody('checkout_finished', ids.checkout_id));
  expect(await commands().undoTap({ id: 'one' })).toMatchObject({ ok: true });
  expect(ticket()).toMatchObject({ stage: 'new', payment: { kind: 'finished' }, alert: 'new' });
});

it('a tap stays when the order was cancelled meanwhile', async () => {
  await relay.post(orderBody(ids));
  await start();
  await relay.post(eventBody('checkout_cancelled', ids.checkout_id));
  expect(await commands().undoTap({ id: 'one' })).toEqual({ ok: false, code: 'TOO_LATE' });
  expect(ticket()).toMatchObject({ stage: 'preparing', alert: 'cancelled' });
});

it('a tap stays when what it discarded is cancelled at the checkout as well', async () => {
  await relay.post(orderBody(ids));
  await relay.post(eventBody('checkout_cancelled', ids.checkout_id));
  await relay.post(orderBody({ ...ids, last_modified: modifiedAfter(60) }));
  await commands().discardTicket({ id: 'one' });
  await relay.post(eventBody('checkout_cancelled', ids.checkout_id));
  expect(await commands().undoTap({ id: 'one' })).toEqual({ ok: false, code: 'TOO_LATE' });
  expect(ticket()).toMatchObject({ validity: { kind: 'cancelled' }, alert: null });
});

it('a tap can be undone once, and only for a moment', async () => {
  await relay.post(orderBody(ids));
  await start();
  await commands().undoTap({ id: 'one' });
  expect(await commands().undoTap({ id: 'one' })).toEqual({ ok: false, code: 'TOO_LATE' });
  await start();
  relay.clock.pass(31_000);
  expect(await commands().undoTap({ id: 'one' })).toEqual({ ok: false, code: 'TOO_LATE' });
  expect(ticket()?.stage).toBe('preparing');
});

it('a recalled ticket is marked until it is done again', async () => {
  await relay.post(orderBody(ids));
  await done();
  expect(ticket()?.recalledAt).toBeNull();
  await commands().stepTicket({ id: 'one', from: 'done', direction: 'back' });
  expect(ticket()).toMatchObject({ stage: 'ready', recalledAt: expect.any(String) });
  await commands().stepTicket({ id: 'one', from: 'ready', direction: 'forward' });
  expect(ticket()?.recalledAt).toBeNull();
});

it('a recalled ticket is marked again when its being done is undone', async () => {
  await relay.post(orderBody(ids));
  await done();
  await commands().stepTicket({ id: 'one', from: 'done', direction: 'back' });
  const { recalledAt } = ticket() ?? {};
  await commands().stepTicket({ id: 'one', from: 'ready', direction: 'forward' });
  await commands().undoTap({ id: 'one' });
  expect(ticket()).toMatchObject({ stage: 'ready', recalledAt });
});

describe('a ticked item', () => {
  const ceviche = itemNamed('Ceviche', { mods: [] });
  const flan = itemNamed('Flan', { mods: [] });
  const keyOf = (name: string) => {
    const item = ticket()?.order.items.find((one) => one.name === name);
    if (item === undefined) throw new Error(`no ${name}`);
    return tickKey(item);
  };

  it('an item stays ticked off until it is unticked, over a restart too, and that silences nothing', async () => {
    await relay.post(orderBody({ ...ids, items: [ceviche, flan] }));
    await commands().tickItem({ id: 'one', item: keyOf('Flan'), ticked: true });
    await commands().tickItem({ id: 'one', item: keyOf('Flan'), ticked: true });
    await relay.restart();
    expect(ticket()).toMatchObject({ ticked: [keyOf('Flan')], alert: 'new', stage: 'new' });
    await commands().tickItem({ id: 'one', item: keyOf('Flan'), ticked: false });
    expect(ticket()?.ticked).toEqual([]);
  });

  it('an item is not ticked off any more once more of it is wanted, and others stay ticked', async () => {
    await relay.post(orderBody({ ...ids, items: [ceviche, flan] }));
    for (const name of ['Ceviche', 'Flan']) {
      await commands().tickItem({ id: 'one', item: keyOf(name), ticked: true });
    }
    const more = orderBody({ ...ids, items: [ceviche, flan, flan], last_modified: modifiedAfter(60) });
    await relay.post(more);
    expect(ticket()?.ticked).toEqual([keyOf('Ceviche')]);
  });

  it('an item stays ticked off once its status says something else', async () => {
    await relay.post(orderBody({ ...ids, items: [ceviche, flan] }));
    await commands().tickItem({ id: 'one', item: keyOf('Flan'), ticked: true });
    const ready = { ...flan, status: 'ready' };
    await relay.post(orderBody({ ...ids, items: [ceviche, ready], last_modified: modifiedAfter(60) }));
    expect(ticket()).toMatchObject({ ticked: [keyOf('Flan')] });
  });

  it('an item is ticked off without another one that says the same and has another status', async () => {
    await relay.post(orderBody({ ...ids, items: [flan, { ...flan, status: 'ready' }] }));
    const [waiting, ready] = ticket()?.order.items.map(tickKey) ?? [];
    await commands().tickItem({ id: 'one', item: ready ?? '', ticked: true });
    expect(ticket()?.ticked).toEqual([ready]);
    await commands().tickItem({ id: 'one', item: waiting ?? '', ticked: true });
    await commands().tickItem({ id: 'one', item: ready ?? '', ticked: false });
    expect(ticket()?.ticked).toEqual([waiting]);
  });

  it('an item is not ticked off any more once the order comes again after it was void', async () => {
    await relay.post(orderBody({ ...ids, items: [ceviche] }));
    await commands().tickItem({ id: 'one', item: keyOf('Ceviche'), ticked: true });
    await commands().stepTicket({ id: 'one', from: 'new', direction: 'forward' });
    await relay.post(eventBody('checkout_cancelled', ids.checkout_id));
    await relay.until(() => ticket()?.validity.kind === 'cancelled');
    await relay.post(orderBody({ ...ids, items: [ceviche] }));
    await relay.until(() => ticket()?.validity.kind === 'valid');
    expect(ticket()).toMatchObject({ ticked: [], stage: 'new', alert: 'new' });
  });

  it('an item that is ticked off must belong to the order', async () => {
    await relay.post(orderBody({ ...ids, items: [ceviche] }));
    await commands().tickItem({ id: 'one', item: 'anything', ticked: true });
    expect(ticket()?.ticked).toEqual([]);
  });
});

it('what was seen among others falls silent, unless it is void or in doubt', async () => {
  await relay.post(orderBody(ids));
  await relay.post(orderBody({ id: 'two', checkout_id: 'second' }));
  await relay.post(orderBody({ id: 'void', checkout_id: 'third' }));
  await relay.post(eventBody('checkout_cancelled', 'third'));
  await relay.post(orderBody({ id: 'doubt', checkout_id: 'fourth' }));
  await relay.post(eventBody('checkout_cancelled', 'fourth'));
  await relay.post(orderBody({ id: 'doubt', checkout_id: 'fourth', last_modified: modifiedAfter(60) }));
  const all = { ids: ['one', 'two', 'void', 'doubt', 'gone'] };
  expect(await commands().acknowledgeTickets(all)).toEqual({ ok: true, value: null });
  const alerts = ['one', 'two', 'void', 'doubt'].map((id) => ticket(id)?.alert);
  expect(alerts).toEqual([null, null, 'cancelled', 'new']);
  expect(ticket()?.stage).toBe('new');
});

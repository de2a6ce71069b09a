import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Payment } from '../../../../shared/ticket/ticket';
import {
  type CheckoutEventType,
  eventBody,
  modifiedAfter,
  orderBody,
} from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

const checkout_id = 'one checkout';
const updates = { path: '/bbot/updates' };
const tell = (type: CheckoutEventType) => harness.post(eventBody(type, checkout_id), updates);
const ticket = (id: string) => harness.ticket(id);

async function take(id: string): Promise<void> {
  expect(await harness.post(orderBody({ id, checkout_id }))).toMatchObject({ code: 'accepted' });
}

it('a cancellation voids the tickets of its checkout, which ring until acknowledged', async () => {
  await take('one');
  await take('two');
  await harness.post(orderBody({ id: 'other' }));
  await tell('checkout_cancelled');
  expect(ticket('one')).toMatchObject({
    alert: 'cancelled',
    validity: { kind: 'cancelled', at: expect.any(String) },
  });
  expect(ticket('two')).toMatchObject({
    alert: 'cancelled',
    validity: { kind: 'cancelled', at: expect.any(String) },
  });
  expect(ticket('other')).toMatchObject({ alert: 'new', validity: { kind: 'valid' } });
  await harness.relay.commands.acknowledgeTicket({ id: 'one' });
  expect(ticket('one')).toMatchObject({
    alert: null,
    validity: { kind: 'cancelled', at: expect.any(String) },
  });
});

it('a cancellation before the order voids nothing', async () => {
  await tell('checkout_cancelled');
  await take('one');
  expect(ticket('one')).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
});

it('a cancellation leaves alone what the guest orders afterwards under the same checkout', async () => {
  await take('one');
  await tell('checkout_cancelled');
  await take('two');
  expect(ticket('one')?.validity.kind).toBe('cancelled');
  expect(ticket('two')).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
});

it('a cancellation after the checkout finished voids nothing', async () => {
  await take('one');
  await tell('checkout_finished');
  await tell('checkout_cancelled');
  expect(ticket('one')).toMatchObject({
    validity: { kind: 'valid' },
    payment: { kind: 'finished' },
    alert: 'new',
  });
});

it('a cancellation that comes twice is one line of the story', async () => {
  await take('one');
  await tell('checkout_cancelled');
  await tell('checkout_cancelled');
  expect(ticket('one')?.history.filter(({ what }) => what === 'cancelled')).toHaveLength(1);
});

it('a finish after a cancellation brings the newest ticket back, loudly, and no other', async () => {
  await take('one');
  await take('two');
  await tell('checkout_cancelled');
  await harness.relay.commands.acknowledgeTicket({ id: 'two' });
  await tell('checkout_finished');
  expect(ticket('one')?.validity.kind).toBe('cancelled');
  expect(ticket('two')).toMatchObject({
    validity: { kind: 'valid' },
    alert: 'restored',
    stage: 'new',
    payment: { kind: 'finished', at: expect.any(String) },
  });
});

it('a finish after a restart still knows which ticket is the newest', async () => {
  await take('b');
  await take('c');
  await take('a');
  await tell('checkout_cancelled');
  await harness.restart();
  await tell('checkout_finished');
  expect(ticket('a')).toMatchObject({ alert: 'restored' });
  expect(ticket('b')?.validity.kind).toBe('cancelled');
  expect(ticket('c')?.validity.kind).toBe('cancelled');
});

it('a finish quietly confirms every ticket that is not void', async () => {
  await take('one');
  await take('two');
  await tell('checkout_finished');
  for (const id of ['one', 'two']) {
    expect(ticket(id)).toMatchObject({
      payment: { kind: 'finished', at: expect.any(String) },
      alert: 'new',
    });
  }
});

describe('a void order sent again', () => {
  beforeEach(async () => {
    await take('one');
    await tell('checkout_cancelled');
    await harness.relay.commands.acknowledgeTicket({ id: 'one' });
  });

  const again = (last_modified: string) => orderBody({ id: 'one', checkout_id, last_modified });

  it('a void order sent again at /bbot with newer times is asked about: the guest tries once more', async () => {
    expect(await harness.post(again(modifiedAfter(60)))).toMatchObject({ status: 200 });
    expect(ticket('one')).toMatchObject({
      payment: { kind: 'unconfirmed' },
      alert: 'new',
      validity: { kind: 'valid' },
      stage: 'new',
    });
  });

  it('a void order sent again unchanged at /bbot is asked about: a late twin and a new try look the same', async () => {
    expect((await harness.post(orderBody({ id: 'one', checkout_id }))).json).toMatchObject({
      status: 'duplicate',
    });
    expect(ticket('one')).toMatchObject({
      payment: { kind: 'unconfirmed' },
      alert: 'new',
      validity: { kind: 'valid' },
    });
  });

  it('a void order sent again at /bbot with older times stays void', async () => {
    await harness.post(again(modifiedAfter(-60)));
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: null,
    });
  });

  it('a void order sent again stays void when Bbot has only closed it', async () => {
    await harness.post(
      orderBody({ id: 'one', checkout_id, last_modified: modifiedAfter(60), time_closed: modifiedAfter(60) }),
    );
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: null,
    });
  });

  it('a void order sent again through /bbot/updates stays void: that is a change of status', async () => {
    await harness.post(again(modifiedAfter(60)), updates);
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: null,
    });
  });
});

describe('an unconfirmed ticket', () => {
  const byRepeat: Payment = { kind: 'confirmed', forGood: false };
  const forGood: Payment = { kind: 'confirmed', forGood: true };
  /** Void and sent again: nobody knows whether the second try went through. */
  const unconfirmed = orderBody({ id: 'one', checkout_id, last_modified: modifiedAfter(60) });
  beforeEach(async () => {
    await take('one');
    await tell('checkout_cancelled');
    await harness.post(unconfirmed);
    expect(ticket('one')?.payment.kind).toBe('unconfirmed');
  });

  it.each<[string, () => unknown, Payment]>([
    ['a repeat', () => harness.post(unconfirmed), byRepeat],
    ['a stale repeat', () => harness.post(orderBody({ id: 'one', checkout_id })), byRepeat],
    ['the order through /bbot/updates', () => harness.post(unconfirmed, updates), forGood],
    ['a finish', () => tell('checkout_finished'), { kind: 'finished', at: expect.any(String) }],
    ['staff who make it', () => harness.relay.commands.makeTicket({ id: 'one' }), forGood],
  ])('an unconfirmed ticket is confirmed by %s', async (_, confirm, payment) => {
    await confirm();
    expect(ticket('one')).toMatchObject({ payment, validity: { kind: 'valid' } });
  });

  it.each<[string, () => unknown, object]>([
    [
      'is asked about once more when it is repeated',
      () => harness.post(unconfirmed),
      { validity: { kind: 'valid' }, alert: 'new', payment: { kind: 'unconfirmed' } },
    ],
    [
      'comes back when it is paid',
      () => tell('checkout_finished'),
      { validity: { kind: 'valid' }, alert: 'restored' },
    ],
    [
      'rings no more when it is cancelled',
      () => tell('checkout_cancelled'),
      { validity: { kind: 'cancelled', at: expect.any(String) }, alert: null },
    ],
  ])('an unconfirmed ticket that was discarded %s', async (_, then, expected) => {
    await harness.relay.commands.discardTicket({ id: 'one' });
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'discarded', at: expect.any(String) },
      alert: null,
    });
    await then();
    expect(ticket('one')).toMatchObject(expected);
  });
});

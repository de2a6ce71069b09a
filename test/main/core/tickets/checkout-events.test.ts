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

describe('a cancellation', () => {
  it('voids the tickets of its checkout, which ring until acknowledged', async () => {
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

  it('before the order voids nothing', async () => {
    await tell('checkout_cancelled');
    await take('one');
    expect(ticket('one')).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
  });

  it('leaves alone what the guest orders afterwards under the same checkout', async () => {
    await take('one');
    await tell('checkout_cancelled');
    await take('two');
    expect(ticket('one')?.validity.kind).toBe('cancelled');
    expect(ticket('two')).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
  });

  it('after the checkout finished voids nothing', async () => {
    await take('one');
    await tell('checkout_finished');
    await tell('checkout_cancelled');
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'valid' },
      payment: { kind: 'finished' },
      alert: 'new',
    });
  });

  it('that comes twice is one line of the story', async () => {
    await take('one');
    await tell('checkout_cancelled');
    await tell('checkout_cancelled');
    expect(ticket('one')?.history.filter(({ what }) => what === 'cancelled')).toHaveLength(1);
  });
});

describe('a finish', () => {
  it('after a cancellation brings the newest ticket back, loudly, and no other', async () => {
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

  it('after a restart still knows which ticket is the newest', async () => {
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

  it('confirms every ticket that stands, quietly', async () => {
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
});

describe('a void order that is sent again', () => {
  beforeEach(async () => {
    await take('one');
    await tell('checkout_cancelled');
    await harness.relay.commands.acknowledgeTicket({ id: 'one' });
  });

  const again = (last_modified: string) => orderBody({ id: 'one', checkout_id, last_modified });

  it('at /bbot with newer times is asked about: the guest tries once more', async () => {
    expect(await harness.post(again(modifiedAfter(60)))).toMatchObject({ status: 200 });
    expect(ticket('one')).toMatchObject({
      payment: { kind: 'unconfirmed' },
      alert: 'new',
      validity: { kind: 'valid' },
      stage: 'new',
    });
  });

  it('at /bbot unchanged is asked about as well: a late twin and a new try look the same', async () => {
    expect((await harness.post(orderBody({ id: 'one', checkout_id }))).json).toMatchObject({
      status: 'duplicate',
    });
    expect(ticket('one')).toMatchObject({
      payment: { kind: 'unconfirmed' },
      alert: 'new',
      validity: { kind: 'valid' },
    });
  });

  it('at /bbot with older times stays void', async () => {
    await harness.post(again(modifiedAfter(-60)));
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: null,
    });
  });

  it('stays void when what comes is that Bbot closed it', async () => {
    await harness.post(
      orderBody({ id: 'one', checkout_id, last_modified: modifiedAfter(60), time_closed: modifiedAfter(60) }),
    );
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: null,
    });
  });

  it('through /bbot/updates stays void: that is a change of status', async () => {
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
  const doubted = orderBody({ id: 'one', checkout_id, last_modified: modifiedAfter(60) });
  beforeEach(async () => {
    await take('one');
    await tell('checkout_cancelled');
    await harness.post(doubted);
    expect(ticket('one')?.payment.kind).toBe('unconfirmed');
  });

  it.each<[string, () => unknown, Payment]>([
    ['a repeat', () => harness.post(doubted), byRepeat],
    ['a stale repeat', () => harness.post(orderBody({ id: 'one', checkout_id })), byRepeat],
    ['the order through /bbot/updates', () => harness.post(doubted, updates), forGood],
    ['a finish', () => tell('checkout_finished'), { kind: 'finished', at: expect.any(String) }],
    ['staff who make it', () => harness.relay.commands.makeTicket({ id: 'one' }), forGood],
  ])('is confirmed by %s', async (_, confirm, payment) => {
    await confirm();
    expect(ticket('one')).toMatchObject({ payment, validity: { kind: 'valid' } });
  });

  it.each<[string, () => unknown, object]>([
    [
      'is asked about once more when it is repeated',
      () => harness.post(doubted),
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
  ])('that was discarded %s', async (_, then, expected) => {
    await harness.relay.commands.discardTicket({ id: 'one' });
    expect(ticket('one')).toMatchObject({
      validity: { kind: 'discarded', at: expect.any(String) },
      alert: null,
    });
    await then();
    expect(ticket('one')).toMatchObject(expected);
  });
});

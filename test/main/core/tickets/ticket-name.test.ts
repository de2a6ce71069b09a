import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketName } from '../../../../main/core/tickets/ticket-name';
import { eventBody, orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyId = fc.string({ unit: anyUnit });
/** Of such a file system keeps no two apart, or none at all. */
const safe = /^(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

it('the name of a ticket on the disk is different for each id, whatever characters it holds', () => {
  fc.assert(
    fc.property(anyId, anyUnit, anyUnit, (id, one, other) => {
      fc.pre(one !== other);
      expect(ticketName(`${id}${one}`)).not.toBe(ticketName(`${id}${other}`));
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['halves of a pair', '\ud800', '\ud801'],
  ['a half, and the character that stands for what cannot be read', '\ud800', '\ufffd'],
  ['halves, and a text whose bytes are theirs', '\udc00\u0080', '\u0000\u0700\u0000'],
  ['upper and lower case', 'A1', 'a1'],
  ['what is composed, and what is not', 'é', 'e\u0301'],
  ['spaces around', ' 1', '1'],
])('the name of a ticket on the disk differs for %s', (_, one, other) => {
  expect(ticketName(one)).not.toBe(ticketName(other));
});

it('the name of a ticket on the disk is safe in every file system', () => {
  for (const reserved of ['CON', 'nul.txt', '..', 'a/b', 'a\\b', 'x:y', '', '.', 'com1', randomUUID()]) {
    expect(ticketName(reserved)).toMatch(safe);
  }
  fc.assert(
    fc.property(anyId, (id) => {
      expect(ticketName(id)).toMatch(safe);
    }),
  );
});

describe('similar ids', () => {
  async function taken(bodies: readonly string[]): Promise<number> {
    const harness: RelayHarness = await startRelay();
    try {
      for (const body of bodies) {
        expect(await harness.post(body)).toMatchObject({ status: 200, code: 'accepted' });
      }
      await harness.restart();
      return harness.snapshot().tickets.length;
    } finally {
      await harness.stop();
    }
  }
  const withId = (id: string): string => JSON.stringify(orderBody({ id: 'ID' })).replace('"ID"', id);

  it.each([
    ['halves of pairs', ['"\\ud800"', '"\\ud801"', '"\\udc00"', '"\\ufffd"']],
    [
      'numbers beyond those that JavaScript tells apart',
      ['90071992547409921', '90071992547409923', '-90071992547409923'],
    ],
    ['spaces', ['"1"', '" 1"', '"1 "']],
  ])('orders whose ids differ in little are all there after a restart: %s', async (_, ids) => {
    expect(await taken(ids.map(withId))).toBe(ids.length);
  });

  it('orders whose ids differ in little are told apart by a checkout whose id is only composed differently', async () => {
    const harness = await startRelay();
    try {
      const [one, other] = [
        orderBody({ checkout_id: 'caf\u00e9' }),
        orderBody({ checkout_id: 'cafe\u0301' }),
      ];
      for (const body of [one, other]) await harness.post(body);
      await harness.post(eventBody('checkout_cancelled', 'caf\u00e9'), { path: '/bbot/updates' });
      expect(harness.ticket(one.order.id)?.validity.kind).toBe('cancelled');
      expect(harness.ticket(other.order.id)?.validity.kind).toBe('valid');
    } finally {
      await harness.stop();
    }
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DamagedFileError,
  readChecksummed,
  withChecksum,
} from '../../../../main/core/storage/checksummed-json';
import { orderBody } from '../../../support/relay/relay-bodies';

const body = orderBody({ guest_name: 'Èric 🍕' });
/** Of the size and the kind of a ticket. */
const ticket = { id: body.order.id, order: body.order, body: JSON.stringify(body), alert: null };
const sealed = withChecksum(ticket, 2);

function isDetected(file: Buffer): boolean {
  try {
    readChecksummed(file);
    return false;
  } catch (error) {
    return error instanceof DamagedFileError && error.code === 'DAMAGED_FILE';
  }
}

it('a sealed document is read as it was written', () => {
  expect(readChecksummed(sealed)).toEqual({ version: 2, document: ticket });
  fc.assert(
    fc.property(fc.jsonValue(), (document) => {
      const { document: opened } = readChecksummed(withChecksum(document, 2));
      expect(opened).toEqual(JSON.parse(JSON.stringify(document)));
    }),
  );
});

it('a sealed document that was cut off at any length is noticed', () => {
  const missed = Array.from(sealed.keys()).filter((length) => !isDetected(sealed.subarray(0, length)));
  expect(missed).toEqual([]);
});

it('a sealed document with any byte changed is noticed, whichever bit it was', () => {
  const missed: number[] = [];
  for (const at of sealed.keys()) {
    for (const mask of [1, 0x20, 0x80, 0xff]) {
      const damaged = Buffer.from(sealed);
      damaged[at] = (sealed[at] ?? 0) ^ mask;
      if (!isDetected(damaged)) missed.push(at);
    }
  }
  expect(missed).toEqual([]);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['zeros of the same length', Buffer.alloc(sealed.length)],
  ['something after its end', Buffer.concat([sealed, Buffer.from('\n')])],
  ['two of them', Buffer.concat([sealed, sealed])],
  ['no end of line', sealed.subarray(0, -1)],
  ['Windows line ends', Buffer.from(sealed.toString().replace('\n', '\r\n'))],
  ['a later version', Buffer.from(sealed.toString().replace('"version":2', '"version":3'))],
  ['plain JSON', Buffer.from(JSON.stringify(ticket))],
  ['a tidied layout', Buffer.from(JSON.stringify(JSON.parse(sealed.toString()), null, 2))],
])('a sealed document that became %s is noticed', (_, file) => {
  expect(isDetected(file)).toBe(true);
});

import { expect, it } from 'vitest';
import { troublesOf } from '../../../../renderer/board/alarms/troubles';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { samplePrinter } from '../../sample-printer';
import { quietStatus, sampleTicket } from '../../sample-ticket';

const seven = '2026-11-21T19:00:00.000Z';
const eight = '2026-11-21T20:00:00.000Z';
const keyOf = (since: string) =>
  troublesOf({ ...quietStatus, unreachable: { since, loud: true } }, [])[0]?.key;
const idsOf = (...what: Parameters<typeof troublesOf>) => troublesOf(...what).map(({ id }) => id);

it('a wrong password sounds until somebody knows, and so does an outage that lasts', () => {
  const wrongCredentials = { since: seven, count: 1, loud: true };
  expect(idsOf({ ...quietStatus, wrongCredentials, unreachable: { since: eight, loud: true } }, [])).toEqual([
    'wrong-credentials',
    'unreachable',
  ]);
  expect(idsOf({ ...quietStatus, unreachable: { since: eight, loud: false } }, [])).toEqual([]);
});

it('a wrong password that anybody may have sent sounds nothing', () => {
  const wrongCredentials = { since: seven, count: 2, loud: false };
  expect(idsOf({ ...quietStatus, wrongCredentials }, [])).toEqual([]);
});

it('what Bbot asks for in vain sounds until somebody knows, the same however often it asks', () => {
  const wrong = (count: number) =>
    ({ path: '/x', field: null, address: 'checkout', since: seven, count }) as const;
  const troubles = [1, 2].map((count) => troublesOf({ ...quietStatus, wrongAddresses: [wrong(count)] }, []));
  expect(troubles[0]?.map(({ id }) => id)).toEqual(['wrong-address']);
  expect(troubles[0]).toEqual(troubles[1]);
});

it('a core that was given up sounds until somebody knows, and not one that starts again by itself', () => {
  const away = (givenUp: boolean) => ({ kind: 'core-away', since: seven, givenUp }) as const;
  expect(idsOf({ ...quietStatus, arrival: away(true) }, [])).toEqual(['core-away']);
  expect(idsOf({ ...quietStatus, arrival: away(false) }, [])).toEqual([]);
});

it('trouble is the same for as long as it lasts, and another at the next outage', () => {
  expect(keyOf(seven)).toBe(keyOf(seven));
  expect(keyOf(seven)).not.toBe(keyOf(eight));
});

it('trouble stays the same while a wrong password is sent again', () => {
  const keys = [1, 2].map(
    (count) =>
      troublesOf({ ...quietStatus, wrongCredentials: { since: seven, count, loud: true } }, [])[0]?.key,
  );
  expect(keys[0]).toBe(keys[1]);
});

it('each printer that slips wait for in vain sounds until somebody knows', () => {
  const printers = [
    samplePrinter({}, { failingSince: seven }),
    samplePrinter({ id: 'bar' }),
    samplePrinter({ id: 'grill' }, { failingSince: eight }),
  ];
  expect(idsOf({ ...quietStatus, printing: { ...quietStatus.printing, printers } }, [])).toEqual([
    'printer kitchen',
    'printer grill',
  ]);
});

it('a broken printer is the same trouble while its slips wait, are put aside, and wait again', () => {
  const state = { kind: 'trouble', problem: 'paper-out', since: seven } as const;
  const keys = [{ failingSince: seven }, { held: 2 }, { held: 2, failingSince: eight }].map((status) => {
    const printers = [samplePrinter({}, { state, ...status })];
    return troublesOf({ ...quietStatus, printing: { ...quietStatus.printing, printers } }, [])[0]?.key;
  });
  expect(keys[0]).toBeDefined();
  expect(new Set(keys).size).toBe(1);
});

it('each slip that may not have come out sounds until somebody knows, so that the next one sounds again', () => {
  const unproved = (...keys: string[]) =>
    sampleTicket({ prints: keys.map((key) => sampleJob({ key, state: 'unproved' })) });
  const [first] = troublesOf(quietStatus, [unproved('kitchen 1')]);
  const both = troublesOf(quietStatus, [unproved('kitchen 1', 'kitchen 2')]);
  expect(both.map(({ id }) => id)).toEqual(['unproved', 'unproved']);
  expect(both.map(({ key }) => key)).toContain(first?.key);
});

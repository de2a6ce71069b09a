import { describe, expect, it } from 'vitest';
import {
  arrivalWords,
  orderingWords,
  printerWords,
  wrongAddressWords,
} from '../../../../renderer/board/status-bar/status-words';
import { secondsUntil } from '../../../../renderer/board/status-bar/use-seconds-until';
import { texts } from '../../../../shared/i18n/texts';
import type { Status } from '../../../../shared/ipc/snapshot';
import type { Ordering } from '../../../../shared/ordering/ordering';
import type { ConnectionStatus } from '../../../../shared/status/connection';
import { samplePrinter } from '../../sample-printer';
import { quietStatus, sampleSetUp } from '../../sample-ticket';

const since = new Date(2026, 10, 21, 19, 0).toISOString();
const until = new Date(2026, 10, 21, 19, 15).toISOString();

/** A shop whose orders arrive. */
const well: Status = {
  ...quietStatus,
  arrival: { kind: 'online', address: 'https://pizza.ngrok-free.app' },
};
const ordering = (state: Ordering) => orderingWords({ ...well, ordering: state });

it('the status bar says whether ordering is open, and when a pause ends', () => {
  expect(orderingWords(well)).toEqual({
    severity: 'good',
    text: 'Ordering open',
    detail: null,
  });
  expect(ordering({ kind: 'paused', since, until })).toEqual({
    severity: 'careful',
    text: 'Ordering paused',
    detail: 'Until 7:15 PM',
  });
  expect(ordering({ kind: 'closed', since, until: null }).detail).toBe('Until you resume');
  const byHours = { kind: 'closed', since, until: null, by: 'hours' } as const;
  expect(ordering(byHours).detail).toBe('There are no opening hours');
});

it('the status bar says that guests can still order where a pause cannot stop them', () => {
  const setUp = { ...sampleSetUp, control: 'watch-only' } as const;
  for (const kind of ['paused', 'closed'] as const)
    expect(orderingWords({ ...well, setUp, ordering: { kind, since, until } })).toEqual({
      severity: 'careful',
      text: 'Guests can still order',
      detail: 'Watch only',
    });
});

it('the status bar never looks as if all arrived while Bbot asks for a wrong address', () => {
  const wrong = { path: '/bbot/update', field: null, address: 'updates', since, count: 1 } as const;
  const misled = { ...well, wrongAddresses: [wrong] };
  expect(wrongAddressWords(well)).toBeNull();
  expect(wrongAddressWords(misled)).toEqual({
    severity: 'bad',
    text: 'Bbot asks for a wrong address',
    detail: '/bbot/update',
  });
  expect(orderingWords(misled).severity).toBe('careful');
  // Then nothing arrives at all, which says more.
  expect(wrongAddressWords({ ...misled, arrival: { kind: 'port-taken', port: 4747 } })).toBeNull();
});

it('the status bar never says that ordering is open while no order can be saved', () => {
  const failing = { kind: 'failing', since, problem: 'full', reason: 'ENOSPC' } as const;
  expect(orderingWords({ ...well, storage: failing })).toMatchObject({
    severity: 'bad',
    text: 'Orders are refused',
  });
});

it('the status bar never looks as if ordering was open while a limit blocks, or orders cannot arrive', () => {
  const full = { load: { openTickets: 20, ordersIn15Minutes: 0 } };
  const choices = { ...well.choices, maxOpenTickets: 20 };
  expect(orderingWords({ ...well, ...full, choices })).toEqual({
    severity: 'careful',
    text: 'Too busy',
    detail: 'New checkouts are blocked',
  });
  // Where nothing can be blocked, guests go on.
  const watching = { ...sampleSetUp, control: 'watch-only' } as const;
  expect(orderingWords({ ...well, ...full, choices, setUp: watching }).severity).toBe('good');
  expect(orderingWords({ ...well, unreachable: { since, loud: false } })).toEqual({
    severity: 'bad',
    text: 'Ordering open',
    detail: 'But orders cannot arrive',
  });
  expect(orderingWords({ ...well, arrival: { kind: 'connecting' } }).severity).toBe('careful');
});

it('the status bar looks good only while orders are proved to arrive', () => {
  const address = 'https://pizza.ngrok-free.app';
  const arrivals: readonly ConnectionStatus[] = [
    { kind: 'this-computer-only', address: 'http://127.0.0.1:4747' },
    { kind: 'starting' },
    { kind: 'core-away', since: until, givenUp: false },
    { kind: 'core-away', since: until, givenUp: true },
    { kind: 'port-taken', port: 4747 },
    { kind: 'moved' },
    { kind: 'connecting' },
    { kind: 'checking', address },
    { kind: 'retrying', problem: 'no-internet', code: null, nextAt: until },
    { kind: 'needs-attention', problem: 'token-refused', code: 'ERR_NGROK_107', nextAt: until },
  ];
  for (const arrival of arrivals) expect(arrivalWords(arrival, 9).severity).not.toBe('good');
  expect(arrivalWords({ kind: 'online', address }, 0)).toEqual({
    severity: 'good',
    text: 'Orders can arrive',
    detail: null,
  });
});

it('the status bar counts down to the next attempt', () => {
  const arrival = { kind: 'retrying', problem: 'no-internet', code: null, nextAt: until } as const;
  const detail = (secondsLeft: number) => arrivalWords(arrival, secondsLeft).detail?.replace(/\s+/g, ' ');
  expect(arrivalWords(arrival, 9).text).toBe('Orders cannot arrive');
  expect([61, 59, 9, 0].map(detail)).toEqual([
    'No internet. Trying again in 2 min',
    'No internet. Trying again in 59 s',
    'No internet. Trying again in 9 s',
    'No internet. Trying again now',
  ]);
});

it('the status bar keeps its width while it counts from ten to nine', () => {
  expect(texts.arrival.tryingAgain(9)).toHaveLength(texts.arrival.tryingAgain(10).length);
});

it('the status bar says what to do where waiting does not help', () => {
  const arrival = { kind: 'needs-attention', problem: 'not-a-token', code: null, nextAt: until } as const;
  expect(arrivalWords(arrival, 9).detail).toBe('The token is wrong. Paste it again in the set-up');
});

describe('the printers in the status bar', () => {
  const trouble = { kind: 'trouble', problem: 'paper-out', since } as const;

  it('the printers in the status bar are not there where nobody prints', () => {
    expect(printerWords([], 'screen')).toBeNull();
    expect(printerWords([], 'paper')).toMatchObject({ severity: 'careful', text: 'No printer' });
  });

  it('the printers in the status bar are quiet while they work', () => {
    expect(printerWords([samplePrinter()], 'screen')).toEqual({
      severity: 'good',
      text: 'Printer',
      detail: 'Ready',
    });
    const busy = samplePrinter({ id: 'bar' }, { state: { kind: 'printing' } });
    expect(printerWords([samplePrinter(), busy], 'paper')).toMatchObject({
      text: '2 printers',
      detail: 'Ready',
    });
  });

  it('the printers in the status bar say which is in trouble, and why; worse when slips wait for it', () => {
    const troubled = samplePrinter({}, { state: trouble });
    expect(printerWords([troubled], 'screen')).toEqual({
      severity: 'careful',
      text: 'Kitchen',
      detail: 'out of paper',
    });
    expect(printerWords([{ ...troubled, failingSince: since }], 'screen')?.severity).toBe('bad');
    const bar = samplePrinter({ id: 'bar', name: 'Bar' }, { state: trouble });
    expect(printerWords([troubled, bar], 'screen')).toMatchObject({
      text: '2 printers',
      detail: '2 of 2 in trouble',
    });
  });

  it('the printers in the status bar never look good while one was not asked, or answers nothing', () => {
    for (const kind of ['unknown', 'deaf'] as const) {
      expect(printerWords([samplePrinter({}, { state: { kind } })], 'screen')?.severity).not.toBe('good');
    }
  });
});

it('the seconds until an instant are rounded up and never below zero', () => {
  const now = Date.parse(until);
  expect([-5_000, 0, 1, 1_000, 1_001].map((ms) => secondsUntil(until, now - ms))).toEqual([0, 0, 1, 1, 2]);
});

it('there are no seconds until an instant that is missing', () => {
  expect([null, 'soon'].map((instant) => secondsUntil(instant, 0))).toEqual([0, 0]);
});

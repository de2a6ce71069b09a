import { describe, expect, it } from 'vitest';
import { bannerFacts } from '../../../../renderer/board/banners/banner-facts';
import { heldSlips } from '../../../../renderer/board/banners/held-slips';
import type { Status } from '../../../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../../../shared/printing/printer';
import type { SetUp } from '../../../../shared/status/set-up';
import { sampleJob } from '../../../support/printer/sample-print-job';
import { samplePrinter, since7 as since } from '../../sample-printer';
import { quietStatus, sampleSetUp, sampleTicket } from '../../sample-ticket';

const nothingHeld = heldSlips([]);
const nothing = { soundProblem: null, unproved: [], held: nothingHeld, reminder: null, zoneApart: false };
const kinds = (changes: Partial<Status>, setUp: Partial<SetUp> = {}) =>
  bannerFacts({ ...quietStatus, ...changes, setUp: { ...sampleSetUp, ...setUp } }, nothing).map(
    ({ kind }) => kind,
  );

const loud = { unreachable: { since, loud: true } };
const changed = { copiedAddress: 'https://old.ngrok-free.app' };
const fewLeft = { requests: { count: 16_012, limit: 20_000 } };

it('there are no banners while all is well', () => {
  expect(kinds({})).toEqual([]);
});

it('the banners keep quiet about a short outage', () => {
  expect(kinds({ unreachable: { since, loud: false } })).toEqual([]);
  expect(kinds(loud)).toEqual(['unreachable']);
});

it('the banners put a wrong password before everything else', () => {
  const ordering = { kind: 'paused', since, until: null } as const;
  expect(kinds({ ...loud, ordering, wrongCredentials: { since, count: 4, loud: true } })).toEqual([
    'wrong-credentials',
    'unreachable',
    'ordering',
  ]);
});

it('the banners put a wrong password that anybody may have sent behind what is loud', () => {
  const wrongCredentials = { since, count: 2, loud: false };
  expect(kinds({ ...loud, wrongCredentials })).toEqual(['unreachable', 'wrong-password']);
});

it('the banners tell what Bbot asks for in vain, the last first, and what belongs there instead', () => {
  const wrong = (path: string, address: 'checkout' | 'updates') =>
    ({ path, field: null, address, since, count: 1 }) as const;
  const wrongAddresses = [wrong('/bbot/update', 'updates'), wrong('/x', 'checkout')];
  expect(bannerFacts({ ...quietStatus, wrongAddresses }, nothing)).toEqual([
    {
      kind: 'wrong-address',
      wrong: wrongAddresses[0],
      others: 1,
      right: 'https://pizza.ngrok-free.app/bbot/updates',
    },
  ]);
  const setUp = { ...sampleSetUp, address: null };
  expect(bannerFacts({ ...quietStatus, setUp, wrongAddresses }, nothing)[0]).toMatchObject({
    right: '…/bbot/updates',
  });
});

it('the banners report a taken port once, and not as an outage too', () => {
  expect(kinds({ ...loud, arrival: { kind: 'port-taken', port: 4747 } })).toEqual(['port-taken']);
});

it('the banners tell that the core was given up, and displace nothing while it starts again by itself', () => {
  const since = '2026-11-21T23:30:00.000Z';
  expect(kinds({ arrival: { kind: 'core-away', since, givenUp: true } })).toEqual(['core-away']);
  expect(kinds({ arrival: { kind: 'core-away', since, givenUp: false } })).toEqual([]);
});

it('the banners ask for a restart where page and core differ in time zone, and leave the room of a warning', () => {
  const facts = bannerFacts(
    { ...quietStatus, setUp: { ...sampleSetUp, ...fewLeft } },
    { ...nothing, zoneApart: true },
  );
  expect(facts).toEqual([{ kind: 'zone-apart' }]);
});

it('the banners warn when the address is not the one that was copied', () => {
  expect(kinds({}, changed)).toEqual(['address-changed']);
  expect(kinds({}, { copiedAddress: null })).toEqual([]);
  expect(kinds({}, { ...changed, address: null })).toEqual([]);
});

it('the banners warn from four fifths of the requests on, and never without a limit', () => {
  expect(kinds({}, fewLeft)).toEqual(['requests-run-out']);
  expect(kinds({}, { requests: { count: 15_999, limit: 20_000 } })).toEqual([]);
  expect(kinds({}, { requests: { count: 90_000, limit: null } })).toEqual([]);
});

it('the banners leave tickets the room of a warning for some day, while orders cannot arrive', () => {
  expect(kinds(loud, fewLeft)).toEqual(['unreachable']);
});

it('the banners say only that a computer that handed over did so', () => {
  expect(kinds({ arrival: { kind: 'moved' } }, changed)).toEqual(['moved']);
});

it('the banners say that the kitchen has enough to do, unless checkouts are stopped for another reason', () => {
  const choices = { ...quietStatus.choices, maxOpenTickets: 2, takeLaterOrders: false };
  const busy = { choices, load: { openTickets: 2, ordersIn15Minutes: 0 } };
  expect(bannerFacts({ ...quietStatus, ...busy }, nothing)).toEqual([
    { kind: 'too-busy', cap: { of: 'open-tickets', most: 2 }, later: false },
  ]);
  expect(kinds({ ...busy, ordering: { kind: 'paused', since, until: null } })).toEqual(['ordering']);
  expect(kinds({ ...busy, load: { openTickets: 1, ordersIn15Minutes: 9 } })).toEqual([]);
  expect(kinds(busy, { control: 'watch-only' })).toEqual([]);
});

it('the banners ask about slips that may not have come out', () => {
  const unconfirmed = [sampleTicket()];
  expect(bannerFacts(quietStatus, { ...nothing, unproved: unconfirmed })).toEqual([
    { kind: 'unproved', tickets: unconfirmed },
  ]);
});

it('a settings file that does not count is reported below all else', () => {
  const file = { file: 'settings.spoiled-x.json', what: { kind: 'values', names: ['port'] } } as const;
  const lost = { name: 'x', at: since, newer: false };
  expect(kinds({ spoiledSettings: [file], quarantined: [lost], ...loud })).toEqual([
    'unreachable',
    'quarantined',
    'spoiled-settings',
  ]);
});

describe('the banners about printers', () => {
  const trouble = { kind: 'trouble', problem: 'paper-out', since } as const;
  const kept = heldSlips([sampleTicket({ prints: [sampleJob({ state: 'held' })] })]);
  const facts = (printers: readonly PrinterStatus[], held = nothingHeld) =>
    bannerFacts({ ...quietStatus, printing: { ...quietStatus.printing, printers } }, { ...nothing, held });
  const failing = {
    ...{ kind: 'printer', id: 'kitchen', name: 'Kitchen', since, problem: 'paper-out' },
    ...{ waiting: 3, held: 0, minutes: 15, standIn: null },
  };

  it('the banners about printers tell of each that slips wait for in vain, and why', () => {
    const printers = [
      samplePrinter({}, { state: trouble, waiting: 3, failingSince: since }),
      samplePrinter({ id: 'bar', name: 'Bar' }, { state: trouble }),
    ];
    expect(facts(printers)).toEqual([failing]);
  });

  it("the banners about printers stay while a broken printer's slips are kept, and ask only once it can print", () => {
    const broken = samplePrinter({}, { state: trouble, held: 1 });
    expect(facts([broken], kept)).toEqual([{ ...failing, waiting: 0, held: 1 }]);
    const well = samplePrinter({}, { held: 1 });
    expect(facts([well], kept)).toEqual([{ kind: 'held', slips: kept, minutes: 15 }]);
  });

  it('the banners about printers ask as soon as one of several printers can print what is kept', () => {
    const printers = [
      samplePrinter({}, { state: trouble, held: 1 }),
      samplePrinter({ id: 'bar', name: 'Bar' }, { held: 1 }),
    ];
    expect(facts(printers, kept).map(({ kind }) => kind)).toEqual(['printer', 'held']);
  });

  it('the banners about printers say who stands in, unless that one is in trouble itself', () => {
    const broken = samplePrinter({ backupId: 'bar' }, { state: trouble, failingSince: since, waiting: 3 });
    const bar = samplePrinter({ id: 'bar', name: 'Bar' });
    expect(facts([broken, bar])).toEqual([{ ...failing, standIn: 'Bar' }]);
    expect(facts([broken, { ...bar, state: trouble }])).toEqual([failing]);
  });
});

import { expect, it } from 'vitest';
import { type TrayIcon, trayView } from '../../../../main/shell/tray/tray-view';
import type { Status } from '../../../../shared/ipc/snapshot';
import { shellState } from '../shell-sample';

const since = '2026-11-21T19:00:00.000Z';
const problem = { problem: 'no-internet', code: null, nextAt: since } as const;

const labels = (status: Partial<Status>): (string | undefined)[] =>
  trayView(shellState(status)).entries.map((entry) => entry?.label);

it.each<[string, Partial<Status>, TrayIcon]>([
  ['orders can arrive', {}, 'open'],
  ['it gets ready', { arrival: { kind: 'starting' } }, 'open'],
  ['it connects for the first time', { arrival: { kind: 'connecting' } }, 'open'],
  [
    'it connects again',
    { arrival: { kind: 'connecting' }, unreachable: { since, loud: false } },
    'cannot-arrive',
  ],
  ['the internet is gone', { arrival: { kind: 'retrying', ...problem } }, 'cannot-arrive'],
  ['another program holds the port', { arrival: { kind: 'port-taken', port: 4747 } }, 'cannot-arrive'],
  ['nobody has set up an address', { arrival: { kind: 'this-computer-only', address: '' } }, 'cannot-arrive'],
  ['the core starts again', { arrival: { kind: 'core-away', since, givenUp: false } }, 'open'],
  ['the core was given up', { arrival: { kind: 'core-away', since, givenUp: true } }, 'cannot-arrive'],
  ['orders go to another computer', { arrival: { kind: 'moved' } }, 'cannot-arrive'],
  ['ordering is paused', { ordering: { kind: 'paused', since, until: null } }, 'paused'],
  [
    'the opening hours have closed',
    { ordering: { kind: 'closed', since, until: null, by: 'hours' } },
    'paused',
  ],
  ['anybody sent a wrong password', { wrongCredentials: { since, count: 2, loud: false } }, 'open'],
  ['Bbot sends a wrong password', { wrongCredentials: { since, count: 2, loud: true } }, 'cannot-arrive'],
  [
    'Bbot asks for a wrong address',
    { wrongAddresses: [{ path: '/x', field: null, address: 'checkout', since, count: 1 }] },
    'cannot-arrive',
  ],
  [
    'the disk is full and ordering is paused',
    {
      ordering: { kind: 'paused', since, until: null },
      storage: { kind: 'failing', since, problem: 'full', reason: 'ENOSPC' },
    },
    'cannot-arrive',
  ],
])('the icon is right when %s', (_, status, icon) => {
  expect(trayView(shellState(status)).icon).toBe(icon);
});

it('the words at the icon say whether ordering is open, whether orders can arrive and how many are open', () => {
  expect(trayView(shellState({}, { openOrders: 3 })).tooltip).toBe(
    'Counter Relay\nOrdering open\nOrders can arrive\n3 open orders',
  );
});

it('the words at the icon say until when a pause lasts', () => {
  const until = '2026-11-21T19:15:00.000Z';
  const { tooltip } = trayView(shellState({ ordering: { kind: 'paused', since, until } }));
  expect(tooltip).toMatch(/^Counter Relay\nOrdering paused until \d+:\d\d [AP]M\n/);
});

it('the words at the icon say on which day a closed store opens', () => {
  const until = '2026-11-23T17:00:00.000Z';
  const { tooltip } = trayView(shellState({ ordering: { kind: 'closed', since, until } }));
  expect(tooltip).toMatch(/Ordering closed until \w{3}, Nov 2\d/);
});

it.each<[Partial<Status>, string]>([
  [{ arrival: { kind: 'needs-attention', ...problem } }, 'Orders cannot arrive'],
  [{ wrongCredentials: { since, count: 2, loud: true } }, 'Bbot sends a wrong password'],
  [
    { wrongAddresses: [{ path: '/x', field: null, address: 'checkout', since, count: 1 }] },
    'Bbot asks for a wrong address',
  ],
  [{ storage: { kind: 'failing', since, problem: 'full', reason: '' } }, 'Orders are refused'],
])('the words at the icon say what is wrong: %j', (status, words) => {
  expect(trayView(shellState(status)).tooltip).toContain(words);
});

it('the words at the icon fit into what Windows shows', () => {
  const long: Partial<Status> = {
    arrival: { kind: 'this-computer-only', address: '' },
    ordering: { kind: 'closed', since, until: '2026-11-29T17:00:00.000Z' },
  };
  expect(trayView(shellState(long, { openOrders: 1234 })).tooltip.length).toBeLessThan(128);
});

it('the menu offers to pause while ordering is open', () => {
  expect(labels({})).toEqual([
    'Open Counter Relay',
    undefined,
    'Pause ordering for 5 minutes',
    'Pause ordering for 10 minutes',
    'Pause ordering for 15 minutes',
    'Pause ordering for 30 minutes',
    'Pause ordering until I resume',
    undefined,
    'Quit',
  ]);
});

it.each(['paused', 'closed'] as const)('the menu offers to resume while staff have it %s', (kind) => {
  expect(labels({ ordering: { kind, since, until: null } })).toEqual([
    'Open Counter Relay',
    undefined,
    'Resume ordering',
    undefined,
    'Quit',
  ]);
});

it('the menu does not offer to resume what the opening hours have closed', () => {
  expect(labels({ ordering: { kind: 'closed', since, until: null, by: 'hours' } })).not.toContain(
    'Resume ordering',
  );
});

import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../renderer/health-checks/check-words';
import { inOrder, overall } from '../../../renderer/health-checks/in-order';
import { bbotFields } from '../../../shared/bbot/panel-fields';
import { printProblems } from '../../../shared/printing/printer';
import {
  type CheckName,
  type CheckOutcome,
  type CheckResult,
  checkNames,
} from '../../../shared/status/checks';

const at = '2026-11-21T19:02:00.000Z';
const seen = bbotFields.map((field) => ({ field, at: null, expected: field !== 'items-refunded' }));
const systems = ['windows', 'macos', 'linux'] as const;

/** Every way in which each check can be well. */
const fine: { readonly [Name in CheckName]: readonly Extract<CheckOutcome<Name>, { kind: 'ok' }>['fine'][] } =
  {
    arrival: [{ kind: 'online' }],
    fields: [{ kind: 'all-came', seen: [{ field: 'new-orders', at, expected: true }] }],
    connector: [{ kind: 'loads' }],
    disk: [
      { kind: 'writes', freeBytes: null },
      { kind: 'writes', freeBytes: 1024 ** 3 * 12.34 },
    ],
    printer: [{ kind: 'no-need' }, { kind: 'printed', names: ['Kitchen', 'Bar'] }],
    sound: [{ kind: 'plays', volume: 80 }],
    clock: [{ kind: 'right', at }],
    power: [{ kind: 'never-sleeps' }, { kind: 'kept-awake' }],
    signIn: [{ kind: 'by-itself' }],
    letters: [{ kind: 'all-shown' }],
  };

/** Every way in which each check can ask for something. */
const problems: {
  readonly [Name in CheckName]: readonly Extract<CheckOutcome<Name>, { kind: 'attention' }>['problem'][];
} = {
  arrival: [
    { kind: 'no-token' },
    { kind: 'moved' },
    { kind: 'wrong-credentials' },
    { kind: 'new-address' },
    { kind: 'port-taken', port: 4747 },
    { kind: 'not-reached', problem: 'no-internet', code: null },
    { kind: 'not-reached', problem: 'limit-reached', code: 'ERR_NGROK_727' },
    { kind: 'requests-run-out', count: 16_000, limit: 20_000 },
  ],
  fields: [
    { kind: 'never-came', seen },
    {
      kind: 'wrong-addresses',
      wrong: [
        { path: '/bbot/update', field: 'new-orders', right: 'https://pizza.ngrok-free.app/bbot/updates' },
        { path: '/x', field: null, right: null },
      ],
    },
  ],
  connector: [{ kind: 'no-runtime' }, { kind: 'does-not-load' }],
  disk: [
    ...(['full', 'not-writable', 'not-answering', 'too-many-open', 'error'] as const).map(
      (storage) => ({ kind: 'failing', storage }) as const,
    ),
    { kind: 'nearly-full', freeBytes: 500_000_000 },
  ],
  printer: [
    { kind: 'none' },
    { kind: 'held', tickets: 2 },
    { kind: 'untried', name: 'Bar' },
    ...printProblems.map((problem) => ({ kind: 'trouble', name: 'Bar', problem }) as const),
  ],
  sound: [{ kind: 'blocked' }, { kind: 'unavailable' }, { kind: 'no-output' }],
  clock: [
    { kind: 'fast', minutes: 10 },
    { kind: 'slow', minutes: 1 },
  ],
  power: [
    { kind: 'sleeps', afterMinutes: 30 },
    { kind: 'sleeps-when-closed', afterMinutes: 1 },
  ],
  signIn: [
    { kind: 'no-autostart' },
    { kind: 'autostart-off' },
    { kind: 'asks-password' },
    { kind: 'somebody-else' },
  ],
  letters: [{ kind: 'lacking', count: 4 }],
};

const results = (kind: 'ok' | 'attention'): readonly CheckResult[] =>
  checkNames.flatMap((name) =>
    kind === 'ok'
      ? fine[name].map((one) => ({ name, outcome: { kind, fine: one } }) as CheckResult)
      : problems[name].map((problem) => ({ name, outcome: { kind, problem } }) as CheckResult),
  );
const wordsOf = (result: CheckResult, system: (typeof systems)[number] = 'windows') =>
  checkWords(result, { system, control: 'in-control' });
const problemWords = <Name extends CheckName>(name: Name, problem: (typeof problems)[Name][number]) =>
  wordsOf({ name, outcome: { kind: 'attention', problem } } as CheckResult);

it.each(results('ok').map((result) => [JSON.stringify(result), result] as const))(
  'a check that is fine says so in a sentence, and asks for nothing to do: %s',
  (_, result) => {
    const { severity, is, steps } = wordsOf(result);
    expect(severity).toBe('ok');
    expect(is).toMatch(/^[A-Z0-9].+\.$/);
    expect(steps).toEqual([]);
  },
);

it.each(results('attention').map((result) => [JSON.stringify(result), result] as const))(
  'a check that needs a look says what is wrong, and what to do on each system: %s',
  (_, result) => {
    for (const system of systems) {
      const { severity, is, steps } = wordsOf(result, system);
      expect(severity).toBe('attention');
      expect(is).toMatch(/[.:]$/);
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(step).toMatch(/[.?”)]$/);
    }
  },
);

it('the words of a check name Windows on Windows alone', () => {
  for (const result of results('attention')) {
    for (const system of ['macos', 'linux'] as const) {
      const { is, steps } = wordsOf(result, system);
      // That one is lacking on Windows only.
      if (!JSON.stringify(result).includes('no-runtime'))
        expect([is, ...steps].join(' ')).not.toMatch(/Windows|netplwiz/);
    }
  }
});

it('the words of a check count in the right number', () => {
  expect(problemWords('clock', { kind: 'fast', minutes: 10 }).is).toContain('10 minutes fast');
  expect(problemWords('clock', { kind: 'slow', minutes: 1 }).is).toContain('1 minute slow');
  expect(problemWords('printer', { kind: 'held', tickets: 1 }).is).toMatch(/^1 order has /);
  expect(problemWords('disk', { kind: 'nearly-full', freeBytes: 500_000_000 }).is).toContain('0.5 GB');
});

it('the words of a check name the panel fields that nothing came through, as Bbot does, and no others', () => {
  expect(problemWords('fields', { kind: 'never-came', seen }).list).toEqual([
    'Order Injection (POS)',
    'Promo Webhook URL',
    'New orders and status changes',
    'Checkout Complete Webhook URL',
    'Checkout Cancelled Webhook URL',
  ]);
});

it('the words of a check name what Bbot asks for in vain, the field that it is in, and what belongs there', () => {
  const right = 'https://pizza.ngrok-free.app/bbot/updates';
  const wrong = [{ path: '/bbot/update', field: 'new-orders', right } as const];
  expect(problemWords('fields', { kind: 'wrong-addresses', wrong })).toMatchObject({
    is: 'Bbot asks for a wrong address:',
    list: [`/bbot/update in “New orders and status changes” – right is ${right}`],
    way: 'setUp',
  });
});

it('the words of a check lead to where it is fixed', () => {
  expect(problemWords('arrival', { kind: 'no-token' }).way).toBe('setUp');
  expect(problemWords('printer', { kind: 'none' }).way).toBe('printers');
  expect(problemWords('power', { kind: 'sleeps', afterMinutes: 30 }).way).toBe('settings');
  expect(problemWords('signIn', { kind: 'no-autostart' }).way).toBe('settings');
  expect(wordsOf({ name: 'sound', outcome: { kind: 'ok', fine: { kind: 'plays', volume: 80 } } }).way).toBe(
    'sound',
  );
});

it('a check that could not be found out says that, and how somebody finds out', () => {
  const words = wordsOf({ name: 'signIn', outcome: { kind: 'unknown', why: 'not-told' } });
  expect(words.severity).toBe('unknown');
  expect(words.is).toMatch(/^It could not be found out/);
  expect(words.steps.join(' ')).toContain('Restart the computer once');
});

describe('all checks together', () => {
  const ok: CheckResult = { name: 'arrival', outcome: { kind: 'ok', fine: { kind: 'online' } } };
  const disk: CheckResult = {
    name: 'disk',
    outcome: { kind: 'ok', fine: { kind: 'writes', freeBytes: null } },
  };
  const unknown: CheckResult = { name: 'power', outcome: { kind: 'unknown', why: 'not-told' } };
  const asks: CheckResult = {
    name: 'signIn',
    outcome: { kind: 'attention', problem: { kind: 'asks-password' } },
  };
  const noPrinter: CheckResult = {
    name: 'printer',
    outcome: { kind: 'attention', problem: { kind: 'none' } },
  };

  it('all checks together have what needs something on top, and what costs most orders first', () => {
    const order = inOrder([disk, unknown, ok, asks, noPrinter]).map(({ name }) => name);
    expect(order).toEqual(['printer', 'signIn', 'power', 'arrival', 'disk']);
  });

  it('all checks together are all right only when each was found out and is all right', () => {
    expect(overall([ok, disk])).toEqual({ severity: 'ok', text: 'Everything is all right' });
    expect(overall([ok, unknown])).toEqual({
      severity: 'unknown',
      text: 'Nothing to look at · 1 could not be found out',
    });
    expect(overall([ok, asks])).toEqual({ severity: 'attention', text: '1 thing to look at' });
    expect(overall([asks, noPrinter, unknown])).toEqual({
      severity: 'attention',
      text: '2 things to look at · 1 could not be found out',
    });
  });
});

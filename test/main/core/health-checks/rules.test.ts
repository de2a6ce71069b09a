import { describe, expect, it } from 'vitest';
import {
  arrivalOutcome,
  checkConnector,
  type FieldsFacts,
  fieldsOutcome,
} from '../../../../main/core/health-checks/arrival-checks';
import { checkDisk, clockOutcome, powerOutcome } from '../../../../main/core/health-checks/computer-checks';
import {
  askedAgain,
  type PrinterFacts,
  printerOutcome,
  provenPrinters,
} from '../../../../main/core/health-checks/printer-check';
import { signInOutcome } from '../../../../main/core/health-checks/sign-in-check';
import type { StorageStatus } from '../../../../shared/ipc/snapshot';
import type { PrinterState, PrinterStatus } from '../../../../shared/printing/printer';
import type { ConnectionStatus } from '../../../../shared/status/connection';
import type { SetUp } from '../../../../shared/status/set-up';
import { machineWith } from './machine-with';

const problem = (kind: string, more: object = {}) => ({ kind: 'attention', problem: { kind, ...more } });
const unknown = (why: string) => ({ kind: 'unknown', why });
const minute = 60_000;

describe('the clock', () => {
  const serverMs = Date.parse('2026-11-21T19:02:00Z');
  const off = (ms: number) =>
    clockOutcome({ askedAtMs: serverMs + ms, answeredAtMs: serverMs + ms + 200, serverTimeMs: serverMs });

  it.each([
    [0, 'ok'],
    [119_000, 'ok'],
    [-119_000, 'ok'],
    [121_000, 'attention'],
    [-121_000, 'attention'],
  ])('a clock that is off by %s ms is %s', (ms, kind) => {
    expect(off(ms).kind).toBe(kind);
  });

  it('the clock tells by how much it is fast or slow', () => {
    expect(off(10 * minute)).toEqual(problem('fast', { minutes: 10 }));
    expect(off(-3 * 60 * minute)).toEqual(problem('slow', { minutes: 180 }));
  });

  it('the clock is not blamed for a slow answer', () => {
    const slow = { askedAtMs: serverMs - 118_000, answeredAtMs: serverMs + 130_000, serverTimeMs: serverMs };
    expect(clockOutcome(slow).kind).toBe('ok');
  });

  it('the clock is unknown where nothing else told the time', () => {
    expect(clockOutcome({ askedAtMs: 0, answeredAtMs: 0, serverTimeMs: null })).toEqual(unknown('not-told'));
  });
});

describe('sleep', () => {
  const power = (idleMinutes: number | null, keepAwake: boolean, closesByItself: boolean) =>
    powerOutcome({ idleMinutes, keepAwake, closesByItself });

  it('a computer that never goes to sleep is fine, whatever else', () => {
    expect(power(0, false, true)).toEqual({ kind: 'ok', fine: { kind: 'never-sleeps' } });
  });

  it('going to sleep by itself is reported where nothing keeps the computer awake', () => {
    expect(power(30, false, false)).toEqual(problem('sleeps', { afterMinutes: 30 }));
  });

  it('going to sleep is prevented by the app while ordering is open, and not after closing time', () => {
    expect(power(30, true, false)).toEqual({ kind: 'ok', fine: { kind: 'kept-awake' } });
    expect(power(30, true, true)).toEqual(problem('sleeps-when-closed', { afterMinutes: 30 }));
  });

  it('going to sleep is unknown where the system does not tell', () => {
    expect(power(null, true, false)).toEqual(unknown('not-told'));
  });
});

describe('the start after a power cut', () => {
  const facts = { startWithComputer: true, systemStarts: null, userName: 'counter' } as const;
  const on = { kind: 'on', who: 'counter' } as const;

  it('the start after a power cut needs the setting, the system’s own list, and somebody who is signed in', () => {
    expect(signInOutcome({ ...facts, signIn: on })).toEqual({ kind: 'ok', fine: { kind: 'by-itself' } });
    expect(signInOutcome({ ...facts, signIn: on, startWithComputer: false })).toEqual(
      problem('no-autostart'),
    );
    expect(signInOutcome({ ...facts, signIn: on, systemStarts: false })).toEqual(problem('autostart-off'));
    expect(signInOutcome({ ...facts, signIn: { kind: 'off' } })).toEqual(problem('asks-password'));
  });

  it('the start after a power cut is of no use if somebody else is signed in: the app starts for one user', () => {
    expect(signInOutcome({ ...facts, signIn: { kind: 'on', who: 'owner' } })).toEqual(
      problem('somebody-else'),
    );
    expect(signInOutcome({ ...facts, signIn: { kind: 'on', who: null } }).kind).toBe('ok');
    expect(signInOutcome({ ...facts, signIn: on, userName: null }).kind).toBe('ok');
  });

  it('the start after a power cut is unknown where the system does not tell', () => {
    expect(signInOutcome({ ...facts, signIn: { kind: 'unknown' } })).toEqual(unknown('not-told'));
  });
});

describe('the printers', () => {
  const trouble: PrinterState = { kind: 'trouble', problem: 'paper-out', since: '2026-11-21T19:02:00Z' };
  const printers = (...states: PrinterState[]) =>
    states.map((state, index) => ({ settings: { id: `p${index}`, name: `Printer ${index}` }, state }));
  const facts: PrinterFacts = {
    kitchen: 'paper',
    heldTickets: 0,
    printers: printers({ kind: 'ready' }, { kind: 'deaf' }),
    printed: new Set(['p0', 'p1']),
  };

  it('the printers are fine once something came out of each', () => {
    expect(printerOutcome(facts)).toEqual({
      kind: 'ok',
      fine: { kind: 'printed', names: ['Printer 0', 'Printer 1'] },
    });
    expect(printerOutcome({ ...facts, printed: new Set(['p0']) })).toEqual(
      problem('untried', { name: 'Printer 1' }),
    );
  });

  it('the printers are missed where the kitchen reads paper, and not where it reads the screen', () => {
    expect(printerOutcome({ ...facts, printers: [] })).toEqual(problem('none'));
    expect(printerOutcome({ ...facts, printers: [], kitchen: 'both' })).toEqual(problem('none'));
    expect(printerOutcome({ ...facts, printers: [], kitchen: 'screen' }).kind).toBe('ok');
  });

  it('the printers report trouble first, then slips that were kept', () => {
    const troubled = { ...facts, heldTickets: 2, printers: printers({ kind: 'ready' }, trouble) };
    expect(printerOutcome(troubled)).toEqual(problem('trouble', { name: 'Printer 1', problem: 'paper-out' }));
    expect(printerOutcome({ ...facts, heldTickets: 2 })).toEqual(problem('held', { tickets: 2 }));
  });

  it('the printers are unknown while none has been asked', () => {
    expect(printerOutcome({ ...facts, printers: printers({ kind: 'unknown' }) })).toEqual(unknown('not-yet'));
  });

  it('printers at rest are asked again, and those at work are left alone', async () => {
    const status = [
      { settings: { id: 'rest' }, state: trouble, waiting: 0 },
      { settings: { id: 'busy' }, state: trouble, waiting: 2 },
      { settings: { id: 'works' }, state: { kind: 'printing' }, waiting: 0 },
      { settings: { id: 'new' }, state: { kind: 'unknown' }, waiting: 0 },
    ] as unknown as PrinterStatus[];
    const asked: string[] = [];
    const reach = async ({ id }: { id: string }): Promise<PrinterState> => {
      asked.push(id);
      return { kind: 'deaf' };
    };
    const rest = { heldTickets: 0, holdAfterMinutes: 15, blockWhilePrintersDown: false };
    const found = await askedAgain({ printers: status, ...rest }, reach);
    expect(asked).toEqual(['rest', 'new']);
    expect(found.map(({ state }) => state.kind)).toEqual(['deaf', 'trouble', 'printing', 'deaf']);
  });

  it('the printers are proved by what the activity log says', () => {
    const lines = [
      '{"what":"print","orderId":"1","printer":"a","slip":"order","outcome":"printed","problem":null}',
      '{"what":"test-print","printer":"b","outcome":"handed-over"}',
      '{"what":"test-print","printer":"c","outcome":"failed"}',
      '{"what":"print","orderId":"1","printer":"d","slip":"order","outcome":"unproved","problem":"silent"}',
      '{"what":"print","orderId":"1","printer":"e","slip":"ord',
    ];
    expect([...provenPrinters(lines)]).toEqual(['a', 'b']);
  });
});

describe('arriving orders', () => {
  const setUp = {
    address: 'https://pizza.ngrok-free.app',
    copiedAddress: 'https://pizza.ngrok-free.app',
    requests: { count: 10, limit: 20_000 },
  } as SetUp;
  const online: ConnectionStatus = { kind: 'online', address: 'https://pizza.ngrok-free.app' };
  const facts = { arrival: online, wrongCredentials: null, setUp };
  const ours = { kind: 'ours' } as const;

  it('whether orders can arrive is proved by our own answer', () => {
    expect(arrivalOutcome(facts, ours)).toEqual({ kind: 'ok', fine: { kind: 'online' } });
  });

  it('orders cannot arrive when our own answer does not come back just now, whatever was proved before', () => {
    const outcome = arrivalOutcome(facts, {
      kind: 'not-ours',
      problem: { kind: 'other-computer', code: null },
    });
    expect(outcome).toEqual(problem('not-reached', { problem: 'other-computer', code: null }));
  });

  it.each<[ConnectionStatus, object]>([
    [{ kind: 'this-computer-only', address: 'http://127.0.0.1:4747' }, problem('no-token')],
    [{ kind: 'moved' }, problem('moved')],
    [{ kind: 'port-taken', port: 4747 }, problem('port-taken', { port: 4747 })],
    [{ kind: 'starting' }, unknown('not-yet')],
    [{ kind: 'connecting' }, unknown('not-yet')],
    [{ kind: 'checking', address: 'https://pizza.ngrok-free.app' }, unknown('not-yet')],
    [
      { kind: 'retrying', problem: 'no-internet', code: null, nextAt: '2026-11-21T19:02:00Z' },
      problem('not-reached', { problem: 'no-internet', code: null }),
    ],
    [
      {
        kind: 'needs-attention',
        problem: 'limit-reached',
        code: 'ERR_NGROK_727',
        nextAt: '2026-11-21T19:02:00Z',
      },
      problem('not-reached', { problem: 'limit-reached', code: 'ERR_NGROK_727' }),
    ],
  ])('whether orders can arrive follows the connection: %j', (arrival, expected) => {
    expect(arrivalOutcome({ ...facts, arrival }, null)).toEqual(expected);
  });

  it('arriving orders are of no use with a wrong password, an old address, or requests that run out', () => {
    const wrongCredentials = { since: '2026-11-21T19:02:00Z', count: 3, loud: true };
    expect(arrivalOutcome({ ...facts, wrongCredentials }, ours)).toEqual(problem('wrong-credentials'));
    const quiet = { ...wrongCredentials, loud: false };
    expect(arrivalOutcome({ ...facts, wrongCredentials: quiet }, ours)).toMatchObject({ kind: 'ok' });
    const old = { ...setUp, copiedAddress: 'https://old.ngrok-free.app' };
    expect(arrivalOutcome({ ...facts, setUp: old }, ours)).toEqual(problem('new-address'));
    const requests = { count: 16_000, limit: 20_000 };
    expect(arrivalOutcome({ ...facts, setUp: { ...setUp, requests } }, ours)).toEqual(
      problem('requests-run-out', requests),
    );
  });
});

describe('the fields of Bbot’s panel', () => {
  const at = '2026-11-21T19:02:00.000Z';
  const all = {
    'order-injection': at,
    'checkout-started': at,
    'new-orders': at,
    'checkout-complete': at,
  };

  const facts: FieldsFacts = {
    control: 'in-control',
    seen: {},
    online: true,
    wrong: [],
    address: 'https://pizza.example',
  };

  it('the fields of Bbot’s panel are fine once each that brings orders has brought something', () => {
    const outcome = fieldsOutcome({ ...facts, seen: all });
    expect(outcome.kind).toBe('ok');
  });

  it('the fields of Bbot’s panel need a look when Bbot asked for none of the addresses, whatever came through', () => {
    const wrong = {
      path: '/bbot/update',
      field: 'new-orders',
      address: 'updates',
      since: at,
      count: 2,
    } as const;
    const address = { path: '/bbot/update', field: 'new-orders' };
    expect(fieldsOutcome({ ...facts, seen: all, wrong: [wrong] })).toEqual(
      problem('wrong-addresses', { wrong: [{ ...address, right: 'https://pizza.example/bbot/updates' }] }),
    );
    expect(fieldsOutcome({ ...facts, online: false, address: null, wrong: [wrong] })).toEqual(
      problem('wrong-addresses', { wrong: [{ ...address, right: null }] }),
    );
  });

  it.each(['order-injection', 'checkout-started', 'new-orders', 'checkout-complete'] as const)(
    'the fields of Bbot’s panel need a look when nothing ever came through %s',
    (field) => {
      const { [field]: _, ...seen } = all;
      const outcome = fieldsOutcome({ ...facts, seen });
      if (outcome.kind !== 'attention' || outcome.problem.kind !== 'never-came')
        throw new Error('nothing was found');
      const missing = outcome.problem.seen.filter((one) => one.expected && one.at === null);
      expect(missing).toEqual([{ field, at: null, expected: true }]);
    },
  );

  it('the fields of Bbot’s panel that block are to stay empty where orders are only watched', () => {
    const seen = { 'new-orders': at, 'checkout-complete': at };
    const outcome = fieldsOutcome({ ...facts, control: 'watch-only', seen });
    expect(outcome.kind === 'ok' && outcome.fine.seen.map(({ field }) => field)).toEqual([
      'new-orders',
      'checkout-complete',
      'checkout-cancelled',
      'items-refunded',
    ]);
  });

  it('the fields of Bbot’s panel are not blamed while orders cannot arrive', () => {
    expect(fieldsOutcome({ ...facts, online: false })).toEqual(unknown('not-connected'));
  });
});

describe('the part that connects', () => {
  const load = () => Promise.reject(new Error('The specified module could not be found.'));
  const runtime = { files: { 'C:\\Windows\\System32\\vcruntime140.dll': '' } };
  const check = (system: 'windows' | 'linux', given = {}) =>
    checkConnector(machineWith(system, given).machine, load, () => undefined);

  it('the part that connects is fine where it loads, wherever its files are', async () => {
    const { machine } = machineWith('windows');
    const outcome = await checkConnector(
      machine,
      async () => undefined,
      () => undefined,
    );
    expect(outcome).toEqual({ kind: 'ok', fine: { kind: 'loads' } });
  });

  it('a missing Visual C++ runtime is named where the part that connects does not load', async () => {
    expect(await check('windows')).toEqual(problem('no-runtime'));
    expect(await check('windows', runtime)).toEqual(problem('does-not-load'));
    expect(await check('linux')).toEqual(problem('does-not-load'));
  });

  it('the part that connects writes to the log what the system said', async () => {
    const said: unknown[] = [];
    await checkConnector(machineWith('linux').machine, load, (error) => said.push(String(error)));
    expect(said).toEqual(['Error: The specified module could not be found.']);
  });
});

describe('the disk', () => {
  const gigabyte = 1024 ** 3;
  const check = (free: number | null, states: readonly StorageStatus[], write = async () => undefined) => {
    let checks = 0;
    return checkDisk({
      disk: {
        statfs: (async () => {
          if (free === null) throw new Error('not supported');
          return { bavail: free / 4096, bsize: 4096 };
        }) as never,
      },
      folder: '/data',
      write,
      storage: () => states[Math.min(checks++, states.length - 1)] ?? { kind: 'ok' },
    });
  };
  const full = { kind: 'failing', since: '', problem: 'full', reason: 'ENOSPC' } as const;

  it('the disk is fine when it is written to and has room', async () => {
    expect(await check(5 * gigabyte, [{ kind: 'ok' }])).toEqual({
      kind: 'ok',
      fine: { kind: 'writes', freeBytes: 5 * gigabyte },
    });
    expect(await check(null, [{ kind: 'ok' }])).toMatchObject({ kind: 'ok', fine: { freeBytes: null } });
  });

  it('the disk is nearly full when less than a gigabyte is left', async () => {
    const freeBytes = gigabyte - 4096;
    expect(await check(freeBytes, [{ kind: 'ok' }])).toEqual(problem('nearly-full', { freeBytes }));
  });

  it('a disk that fails is reported with what it says, and not tried once more', async () => {
    let writes = 0;
    const write = async () => void writes++;
    expect(await check(5 * gigabyte, [full], write)).toEqual(problem('failing', { storage: 'full' }));
    expect(writes).toBe(0);
  });

  it('a disk that refuses the write of just now is failing', async () => {
    const write = () => Promise.reject(new Error('EIO'));
    expect(await check(5 * gigabyte, [{ kind: 'ok' }, full], write)).toEqual(
      problem('failing', { storage: 'full' }),
    );
    expect(await check(5 * gigabyte, [{ kind: 'ok' }], write)).toEqual(
      problem('failing', { storage: 'error' }),
    );
  });
});

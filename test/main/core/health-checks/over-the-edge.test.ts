import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Settings } from '../../../../shared/settings/settings';
import type { CheckOutcome, CheckReport, CoreCheckName } from '../../../../shared/status/checks';
import beginning from '../../../support/bbot/samples/checkout_beginning.json';
import { edgeToken } from '../../../support/ngrok-edge/edge';
import { startVirtualPrinter } from '../../../support/printer/virtual-printer';
import { eventBody, orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';
import { type RelayBehindEdge, startBehindEdge } from '../../../support/relay/relay-edge';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { machineWith } from './machine-with';

// The real core, its real disk, and the real agent behind a local edge.

async function reportOf(harness: RelayHarness): Promise<CheckReport> {
  const outcome = await harness.relay.commands.runChecks(null);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function check<Name extends CoreCheckName>(
  harness: RelayHarness,
  name: Name,
): Promise<CheckOutcome<Name>> {
  const { results } = await reportOf(harness);
  const found = results.find((result) => result.name === name);
  if (found === undefined) throw new Error(`${name} was not looked at`);
  return found.outcome as CheckOutcome<Name>;
}

const problem = (kind: string, more: object = {}) => ({ kind: 'attention', problem: { kind, ...more } });

describe('a computer that Bbot reaches', () => {
  let store: RelayBehindEdge;
  beforeAll(async () => {
    store = await startBehindEdge({ settings: { control: 'in-control' } });
    await store.until('online');
  });
  afterAll(() => store.stop());

  it('a computer that Bbot reaches has a right clock, and its own answers tell no time of their own', async () => {
    expect(await check(store.relay, 'clock')).toMatchObject({ kind: 'ok' });
    const own = await fetch(`${store.relay.relay.address}/health`);
    expect(own.headers.has('date')).toBe(false);
  });

  it('a computer that Bbot reaches learns by how much its clock is off', async () => {
    store.relay.clock.setWallClock(10 * minuteMs);
    expect(await check(store.relay, 'clock')).toEqual(problem('fast', { minutes: 10 }));
    store.relay.clock.setWallClock(-25 * minuteMs);
    expect(await check(store.relay, 'clock')).toEqual(problem('slow', { minutes: 15 }));
    store.relay.clock.setWallClock(15 * minuteMs);
  });

  it('a computer that Bbot reaches is asked from outside at that moment, once for everybody who asks meanwhile', async () => {
    const asked = () => store.edge.requests.filter(({ path }) => path === '/health').length;
    const before = asked();
    const [one, other] = await Promise.all([reportOf(store.relay), reportOf(store.relay)]);
    expect(one).toEqual(other);
    expect(asked() - before).toBe(1);
    expect(await check(store.relay, 'arrival')).toEqual({ kind: 'ok', fine: { kind: 'online' } });
    expect(store.relay.snapshot().status.storage).toEqual({ kind: 'ok' });
  });

  it('the fields of Bbot’s panel that nothing ever came through are named, until something does', async () => {
    const missing = async (): Promise<readonly string[]> => {
      const outcome = await check(store.relay, 'fields');
      if (outcome.kind !== 'attention' || outcome.problem.kind !== 'never-came') return [outcome.kind];
      return outcome.problem.seen.flatMap(({ field, at, expected }) =>
        expected && at === null ? [field] : [],
      );
    };
    expect(await missing()).toEqual([
      'order-injection',
      'checkout-started',
      'new-orders',
      'checkout-complete',
    ]);
    // Asked at the wrong address, Bbot is told nothing that it heeds.
    await store.post(beginning, '/bbot/updates');
    await store.post(orderBody());
    // From this computer: that proves nothing of Bbot's panel.
    await store.relay.post(orderBody(), { path: '/bbot/updates' });
    expect(await missing()).toEqual(['checkout-started', 'new-orders', 'checkout-complete']);
    await store.post(beginning);
    await store.post(orderBody(), '/bbot/updates');
    expect(await missing()).toEqual(['checkout-complete']);
    await store.post(eventBody('checkout_finished', 'x'), '/bbot/updates');
    expect(await missing()).toEqual(['ok']);
  });

  it('the fields seen are remembered over a restart, and forgotten with the address they came to', async () => {
    await store.relay.restart();
    await store.until('online');
    expect(await check(store.relay, 'fields')).toMatchObject({ kind: 'ok' });
    const lastAddress = 'https://old.ngrok-free.app';
    const { seenFields } = JSON.parse(await settingsText(store.relay)) as Settings;
    await store.relay.restart({ settings: { control: 'in-control', lastAddress, seenFields } });
    await store.until('online');
    expect(await check(store.relay, 'fields')).toMatchObject({ kind: 'attention' });
  });

  it('what Bbot asks for in vain over the internet is named, and what belongs there, until it asks correctly', async () => {
    expect((await store.post(orderBody(), '/bbot/update')).status).toBe(404);
    const right = `${store.edge.publicUrl()}/bbot/updates`;
    expect(await check(store.relay, 'fields')).toEqual(
      problem('wrong-addresses', { wrong: [{ path: '/bbot/update', field: 'new-orders', right }] }),
    );
    expect((await store.post(orderBody(), '//bbot/updates/')).status).toBe(200);
    const outcome = await check(store.relay, 'fields');
    expect(outcome.kind === 'attention' && outcome.problem.kind).not.toBe('wrong-addresses');
  });
});

async function settingsText({ dataDir }: RelayHarness): Promise<string> {
  return readFile(`${dataDir}/settings.json`, 'utf8');
}

async function start(...given: Parameters<typeof startRelay>): Promise<RelayHarness> {
  const harness = await startRelay(...given);
  onTestFinished(() => harness.stop());
  return harness;
}

it('a computer that Bbot does not reach says so, and guesses nothing that only Bbot could show', async () => {
  const harness = await start();
  expect(await check(harness, 'arrival')).toEqual(problem('no-token'));
  expect(await check(harness, 'clock')).toEqual({ kind: 'unknown', why: 'not-connected' });
  expect(await check(harness, 'fields')).toEqual({ kind: 'unknown', why: 'not-connected' });
});

it('a computer that Bbot does not reach says what ngrok said', async () => {
  const store = await startBehindEdge({}, { token: `${edgeToken.slice(0, -4)}zzzz` });
  onTestFinished(() => store.stop());
  await store.until('needs-attention');
  expect(await check(store.relay, 'arrival')).toEqual(
    problem('not-reached', { problem: 'token-refused', code: 'ERR_NGROK_107' }),
  );
});

it('the disk is written to, and reported as failing when it refuses', async () => {
  const { disk, failWith } = slowDisk();
  const harness = await start({ disk });
  expect(await check(harness, 'disk')).toMatchObject({ kind: 'ok', fine: { kind: 'writes' } });
  failWith('ENOSPC');
  expect(await check(harness, 'disk')).toEqual(problem('failing', { storage: 'full' }));
  expect(harness.snapshot().status.storage).toMatchObject({ kind: 'failing', problem: 'full' });
  failWith(null);
  await harness.until(({ status }) => status.storage.kind === 'ok');
  expect(await check(harness, 'disk')).toMatchObject({ kind: 'ok' });
});

it('a printer is in order once a test print came out of it, also after a restart', async () => {
  const printer = await startVirtualPrinter();
  onTestFinished(() => printer.stop());
  const harness = await start({ settings: { kitchen: 'paper' } });
  expect(await check(harness, 'printer')).toEqual(problem('none'));
  const connection = { kind: 'tcp', host: printer.host, port: printer.port };
  await harness.restart({
    settings: { kitchen: 'paper', printers: [{ id: 'k', name: 'Kitchen', connection }] } as never,
  });
  await harness.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  expect(await check(harness, 'printer')).toEqual(problem('untried', { name: 'Kitchen' }));
  expect(await harness.relay.commands.testPrinter({ id: 'k' })).toMatchObject({
    value: { kind: 'printed' },
  });
  expect(await check(harness, 'printer')).toEqual({
    kind: 'ok',
    fine: { kind: 'printed', names: ['Kitchen'] },
  });
  await harness.restart();
  await harness.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  expect(await check(harness, 'printer')).toMatchObject({ kind: 'ok' });
});

it('the computer is asked about its sleep and its start, and judged with the settings', async () => {
  const { machine } = machineWith('macos', { output: 'AC Power:\n sleep                10\n' });
  const harness = await start({ machine, settings: { keepAwake: false, startWithComputer: false } });
  const { system, results } = await reportOf(harness);
  expect(system).toBe('macos');
  const outcomes = new Map<string, unknown>(results.map(({ name, outcome }) => [name, outcome]));
  expect(outcomes.get('power')).toEqual(problem('sleeps', { afterMinutes: 10 }));
  expect(outcomes.get('signIn')).toEqual(problem('no-autostart'));
  expect(outcomes.get('connector')).toEqual({ kind: 'ok', fine: { kind: 'loads' } });
});

it('a computer that cannot be asked is noted in the log, and reported as unknown', async () => {
  const { machine } = machineWith('windows');
  const run = () => Promise.reject(new Error('powercfg.exe did not answer'));
  const harness = await start({ machine: { ...machine, run } });
  expect(await check(harness, 'power')).toEqual({ kind: 'unknown', why: 'not-looked' });
  expect(harness.logLines.join()).toContain('powercfg.exe did not answer');
});

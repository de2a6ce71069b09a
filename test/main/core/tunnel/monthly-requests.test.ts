import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../../../main/core/storage/disk';
import { MonthlyRequests } from '../../../../main/core/tunnel/monthly-requests';
import { afterEvent, pauseMs, type TunnelState } from '../../../../main/core/tunnel/tunnel-machine';
import { requestsRunOut } from '../../../../shared/status/set-up';
import { dayMs, minuteMs, RelayClock } from '../../../support/relay/relay-clock';

describe('the requests of a month', () => {
  let dataDir: string;
  let clock: RelayClock;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-requests-'));
    clock = new RelayClock(Date.parse('2026-11-21T12:00:00.000Z'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const open = async () => {
    const requests = new MonthlyRequests(realDisk, dataDir, clock, (error) => {
      throw error;
    });
    await requests.load();
    return requests;
  };

  it('the requests of a month are counted over restarts', async () => {
    const first = await open();
    for (let count = 0; count < 5; count++) first.add();
    await first.settled();
    const second = await open();
    second.add();
    expect(second.count).toBe(6);
    await second.settled();
  });

  it('the requests of a month start over with the month', async () => {
    const requests = await open();
    requests.add();
    clock.pass(15 * dayMs);
    expect(requests.count).toBe(0);
    requests.add();
    expect(requests.count).toBe(1);
    await requests.settled();
  });

  it('the requests of a month are none where the file was spoiled, which is kept on the side', async () => {
    await writeFile(path.join(dataDir, 'requests.json'), '{"month":');
    const requests = await open();
    expect(requests.count).toBe(0);
    requests.add();
    await requests.settled();
    expect(JSON.parse(await readFile(path.join(dataDir, 'requests.json'), 'utf8'))).toEqual({
      month: '2026-11',
      count: 1,
    });
    const kept = (await readdir(dataDir)).find((name) =>
      /^requests\.spoiled-2026-11-21T12-00-.*\.json$/.test(name),
    );
    expect(await readFile(path.join(dataDir, kept ?? ''), 'utf8')).toBe('{"month":');
  });

  it('the requests of a month are running out from 80 % of the plan on', () => {
    expect(requestsRunOut({ count: 15_999, limit: 20_000 })).toBe(false);
    expect(requestsRunOut({ count: 16_000, limit: 20_000 })).toBe(true);
    expect(requestsRunOut({ count: 1_000_000, limit: null })).toBe(false);
  });
});

it('a busy shop’s month costs fewer than 1,000 proofs', () => {
  const ordersADay = 150;
  const webhooksAnOrder = 6;
  const openFromMs = 11 * 60 * minuteMs;
  const openForMs = 11 * 60 * minuteMs;
  const online: TunnelState = {
    kind: 'online',
    address: 'https://pizza.ngrok-free.app',
    provedAtMs: 0,
    silent: false,
    asking: false,
  };
  let state: TunnelState = online;
  let proofs = 0;
  let nowMs = 0;
  /** Lets time pass until then, answering each check of the machine's. */
  const passUntil = (atMs: number): void => {
    for (let pause = pauseMs(state, nowMs, 0); pause !== null && nowMs + pause < atMs; ) {
      nowMs += pause;
      state = afterEvent(state, { kind: 'due' });
      proofs += 1;
      state = afterEvent(state, { kind: 'proved', by: 'check', atMs: nowMs });
      pause = pauseMs(state, nowMs, 0);
    }
    nowMs = atMs;
  };
  for (let day = 0; day < 30; day++) {
    for (let order = 0; order < ordersADay; order++) {
      const begunMs = day * dayMs + openFromMs + (order * openForMs) / ordersADay;
      for (let webhook = 0; webhook < webhooksAnOrder; webhook++) {
        passUntil(begunMs + webhook * 2 * minuteMs);
        state = afterEvent(state, { kind: 'proved', by: 'webhook', atMs: nowMs });
      }
    }
  }
  passUntil(30 * dayMs);
  expect(proofs).toBeLessThan(1_000);
});

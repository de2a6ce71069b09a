import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CpuMeter, parseStat } from '../../scripts/testing/cpu-meter.mjs';
import { CpuTally } from '../../scripts/testing/cpu-tally.mjs';

type Row = readonly [pid: number, parent: number, own: number, reaped: number];

/** What a family has used after the last of some looks at it. */
function usedAfter(...samples: readonly (readonly Row[])[]): number {
  const tally = new CpuTally();
  const processes = (rows: readonly Row[]) =>
    new Map(rows.map(([pid, parent, own, reaped]) => [pid, { parent, startedAt: pid, own, reaped }]));
  return samples.reduce((_, rows) => tally.sample(processes(rows)), 0);
}

describe('the computing time of a process family', () => {
  const root = (own: number, reaped: number): Row => [10, 1, own, reaped];

  it('the computing time of a process family is that of all alive, with those they waited for', () => {
    expect(usedAfter([root(5, 20), [11, 10, 30, 7]])).toBe(62);
  });

  it('the computing time of a process family counts a child once whose parent waited for it', () => {
    expect(usedAfter([root(5, 0), [11, 10, 30, 0]], [root(6, 31)])).toBe(37);
  });

  it('the computing time of a process family has what a child used after the last look and before its end', () => {
    expect(usedAfter([root(5, 0), [11, 10, 30, 0]], [root(5, 90)])).toBe(95);
  });

  it('the computing time of a process family has a child that nobody waited for', () => {
    expect(usedAfter([root(5, 0), [11, 10, 30, 4]], [root(5, 0)])).toBe(39);
  });

  it('the computing time of a process family has a grandchild left behind as its parent ended', () => {
    const family: readonly Row[] = [root(5, 0), [11, 10, 30, 0], [12, 11, 40, 0]];
    expect(usedAfter(family, [root(5, 30)])).toBe(75);
    expect(usedAfter(family, [root(5, 70)])).toBe(75);
  });

  it('the computing time of a process family has an orphan that ended later', () => {
    expect(usedAfter([root(5, 0), [11, 10, 30, 0]], [root(5, 30), [12, 1, 50, 0]], [root(5, 30)])).toBe(85);
  });

  it('the computing time of a process family is not confused by a reused id', () => {
    const tally = new CpuTally();
    const root = { parent: 1, startedAt: 1, own: 0, reaped: 0 };
    const child = (startedAt: number, own: number) => ({ parent: 10, startedAt, own, reaped: 0 });
    tally.sample(new Map().set(10, root).set(11, child(2, 30)));
    expect(tally.sample(new Map().set(10, root).set(11, child(3, 4)))).toBe(34);
  });

  it('the computing time of a process family is read whatever the name of a process', () => {
    const stat = '77 (a) b (c) S 76 77 77 0 -1 4194304 9 9 0 0 12 3 40 5 20 0 1 0 4711 1 1';
    expect(parseStat(stat)).toEqual({ parent: 76, startedAt: 4711, own: 15, reaped: 45 });
  });
});

describe.skipIf(process.platform !== 'linux')('the computing time of some work', () => {
  const started: ChildProcess[] = [];
  const orphans: number[] = [];
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const child of started) child.kill('SIGKILL');
    for (const pid of orphans) process.kill(pid, 'SIGKILL');
  });

  /** Computes for a while, and tells for how many microseconds this process has computed. */
  const compute = `const used = () => process.cpuUsage().user + process.cpuUsage().system;
    for (const end = used() + 4e5; used() < end; ) for (let n = 0; n < 1e6; n += 1);
    console.log(JSON.stringify({ pid: process.pid, used: used() }));`;

  it('the computing time of some work has what it waited for, and an orphan that still runs', async () => {
    vi.stubEnv('COUNTER_RELAY_RUN', 'this test');
    const orphan = `${compute} setInterval(() => undefined, 1e6);`;
    const parent = `${compute}
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}],
        { detached: true, stdio: ['ignore', 'inherit', 'ignore'] }).unref();`;
    const before = process.cpuUsage();
    const { result, cpuSeconds } = await new CpuMeter().measure(async () => {
      const child = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'ignore'] });
      started.push(child);
      const exit = once(child, 'exit');
      const reports: { pid: number; used: number }[] = [];
      for await (const line of createInterface(child.stdout)) {
        if (reports.push(JSON.parse(line)) === 2) break;
      }
      await exit;
      return reports;
    });
    orphans.push(result[1]?.pid ?? Number.NaN);
    const own = process.cpuUsage(before);
    const theirs = result.reduce((sum, { used }) => sum + used, 0);
    const share = ((cpuSeconds ?? 0) * 1e6 - own.user - own.system) / theirs;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.2);
  });
});

import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { assertNever } from '../../../shared/assert-never';
import { runningCore } from '../../journey/support/core-pid';
import { familyOf } from '../../journey/support/end-app';
import type { BbotRandom } from '../../support/bbot/bbot-random';
import type { FaultKind } from './faults';
import { askBoard, boardProcess, type Store, tellCore } from './store';

const run = promisify(execFile);
const hourMs = 3_600_000;
/** How far from the true time a clock may jump, in hours. */
const farthestJump = 36;

/** Ends a fault. For what is over at once it does nothing. */
type End = () => Promise<void>;
const overAtOnce: End = async () => undefined;

/** Does something bad. @returns what ends it @throws while what it is to be done to is not there */
export async function harm(kind: FaultKind, store: Store, random: BbotRandom): Promise<End> {
  const { app, edge, line, disk } = store;
  switch (kind) {
    case 'core-killed':
      process.kill(await runningCore(app), 'SIGKILL');
      return overAtOnce;
    case 'core-stopped':
      return stop([await runningCore(app)]);
    case 'shell-killed':
      await app.kill();
      return () => app.revive();
    case 'shell-stopped':
      return stop([mainPid(store)]);
    case 'app-stopped':
      return stop([mainPid(store), ...familyOf(mainPid(store)).map(({ pid }) => pid)]);
    case 'page-killed':
      process.kill(await boardProcess(store), 'SIGKILL');
      return overAtOnce;
    case 'page-stopped':
      return stop([await boardProcess(store)]);
    case 'disk-full':
      await disk.fill();
      return () => disk.empty();
    case 'disk-read-only':
      await disk.protect();
      return () => disk.unprotect();
    case 'disk-error':
      await tellCore(store, { testFault: 'disk-fails' });
      return () => tellCore(store, { testFault: 'disk-works' });
    case 'output-cut':
      app.main.stdout?.destroy();
      app.main.stderr?.destroy();
      return overAtOnce;
    case 'agent-cut':
      edge.dropSessions();
      return overAtOnce;
    case 'clock-jump':
      await setClock(store, random.integer(-farthestJump, farthestJump) * hourMs);
      return overAtOnce;
    case 'descriptors-gone':
      return takeDescriptors(await runningCore(app));
    case 'printer-garbage':
      line.noise(true);
      return async () => line.noise(false);
    default:
      return assertNever(kind);
  }
}

function mainPid({ app }: Store): number {
  const { pid } = app.main;
  if (pid === undefined) throw new Error('There is no app');
  return pid;
}

/** Stops processes. Those that were ended meanwhile stay so. */
function stop(pids: readonly number[]): End {
  const stopped = pids.filter((pid) => signal(pid, 'SIGSTOP'));
  return async () => {
    for (const pid of stopped) signal(pid, 'SIGCONT');
  };
}

/** @returns whether the process is there */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Sets the clock of all processes, by how much it is off the true time. */
async function setClock(store: Store, offsetMs: number): Promise<void> {
  await store.app.electron.evaluate((_, ms) => {
    const { testClock } = globalThis as { testClock?: { offsetMs: number } };
    if (testClock !== undefined) testClock.offsetMs = ms;
  }, offsetMs);
  await tellCore(store, {});
  await askBoard(store, `if (globalThis.testClock) testClock.offsetMs = ${offsetMs}; null`);
}

/** Has a process open nothing more: below the limit every number is taken. */
async function takeDescriptors(pid: number): Promise<End> {
  const defaultLimit = /^Max open files\s+(\d+)/m.exec(await readFile(`/proc/${pid}/limits`, 'utf8'))?.[1];
  if (defaultLimit === undefined) throw new Error('There is no limit of descriptors');
  const open = new Set((await readdir(`/proc/${pid}/fd`)).map(Number));
  let lowestFree = 0;
  while (open.has(lowestFree)) lowestFree += 1;
  await run('prlimit', ['--pid', String(pid), `--nofile=${lowestFree}:`]);
  return async () => {
    if (signal(pid, 'SIGCONT')) await run('prlimit', ['--pid', String(pid), `--nofile=${defaultLimit}:`]);
  };
}

import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import { eventTimeoutMs } from '../../support/timeouts';

/**
 * Closes the app as staff do. One that does not end by itself is killed, and the test fails and says what was alive
 * then. Playwright waits for whatever holds the app's output: a helper process of Electron's that outlives it is ended.
 */
export async function endApp(main: ChildProcess, electron: ElectronApplication): Promise<void> {
  if (hasEnded(main)) return;
  const family = familyOf(main.pid ?? 0);
  const closed = electron.close();
  if (await isWithin(closed, eventTimeoutMs)) return;
  const hangs = !hasEnded(main);
  const left = family.filter(({ pid, name }) => nameOf(pid) === name);
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  main.kill('SIGKILL');
  await closed;
  const names = left.map(({ name }) => name.slice(0, 200)).join('\n');
  const words = `${hangs ? 'The app' : 'What the app left'} did not end within ${eventTimeoutMs / 1000} s:\n${names}`;
  if (hangs) throw new Error(words);
  process.stderr.write(`${words}\n`);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function isWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const outcome = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return outcome;
}

interface Relative {
  readonly pid: number;
  readonly name: string;
}

/** What came from a process, at this moment. Linux alone can tell; elsewhere nothing. */
export function familyOf(pid: number): readonly Relative[] {
  if (process.platform !== 'linux') return [];
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const children = new Map<number, number[]>();
  for (const one of all) {
    const parent = parentOf(one);
    children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const descend = (one: number): number[] =>
    (children.get(one) ?? []).flatMap((child) => [child, ...descend(child)]);
  return descend(pid).map((one) => ({ pid: one, name: nameOf(one) }));
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(read(pid, 'status'))?.[1] ?? -1);
}

function nameOf(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

/** Empty for a process that has ended. */
function read(pid: number, file: 'status' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

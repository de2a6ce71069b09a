import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './paths.mjs';
import { stopSignal } from './stop.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending */
/**
 * @typedef {object} ChildOptions
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 * @property {'group' | 'leader'} [signals] who hears of a stop: a tool's whole group, or only its first process
 * @property {boolean} [background] it serves the others, so it ends after them
 * @property {boolean} [leaveDaemons] what it started may outlive it
 */

const windows = process.platform === 'win32';

/** @type {Map<ChildProcess, ChildOptions>} */
const running = new Map();

/**
 * Starts a program in the repository's folder. It leads a process group of its own: a Ctrl-C in the terminal then
 * reaches it once, through `signalChildren`, and not twice (Electron ends at once, unsaved, at the second signal);
 * and what it leaves behind can be ended with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 */
export function startChild(command, args, options = {}) {
  stopSignal.throwIfAborted();
  const { stdio = 'inherit', env = process.env, shell = false } = options;
  const child = spawn(command, args, { cwd: ROOT, stdio, env, shell, detached: !windows, windowsHide: true });
  running.set(child, options);
  child.once('error', () => running.delete(child));
  child.once('exit', () => {
    running.delete(child);
    if (!options.leaveDaemons && !windows) signalGroup(child, 'SIGKILL');
  });
  return child;
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<Ending>} rejects when the program could not be started
 */
export async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { code: child.exitCode, signal: child.signalCode };
}

/**
 * Runs a program to its end, its output on ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function run(command, args, options) {
  const { code } = await ended(startChild(command, args, options));
  stopSignal.throwIfAborted();
  return code === 0;
}

/**
 * Runs a program and keeps what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string, errors: string }>}
 */
export async function capture(command, args, options = {}) {
  const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  try {
    await once(child, 'close');
  } catch (error) {
    errors += String(error); // there is no such program
  }
  stopSignal.throwIfAborted();
  return { ok: child.exitCode === 0, output, errors };
}

/**
 * Passes a stop on to what runs in the foreground.
 *
 * @param {NodeJS.Signals} signal
 * @param {'all' | 'tools'} whom tools have nothing to save, so that they need not be waited for as long as the app
 */
export function signalChildren(signal, whom = 'all') {
  for (const [child, options] of running) {
    if (options.background || (whom === 'tools' && options.signals === 'leader')) continue;
    if (windows) closeOnWindows(child, signal);
    else if (options.signals === 'leader') child.kill(signal);
    else signalGroup(child, signal);
  }
}

/** Ends the background programs, once nothing needs them any more. */
export async function endBackground() {
  const background = [...running].filter(([, options]) => options.background).map(([child]) => child);
  await Promise.all(
    background.map(async (child) => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await ended(child);
      clearTimeout(timer);
    }),
  );
}

/** Ends all that still runs, at once; for the last moment of this process, when nothing can be waited for. */
export function killChildren() {
  for (const [child] of running) {
    if (windows) child.kill();
    else signalGroup(child, 'SIGKILL');
  }
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    const nobodyLeft = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!nobodyLeft) throw error;
  }
}

/**
 * Windows has no signals: without /F taskkill asks the windows to close, with it the tree ends.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function closeOnWindows(child, signal) {
  const force = signal === 'SIGKILL' ? ['/F'] : [];
  spawn('taskkill', ['/PID', String(child.pid), '/T', ...force], { stdio: 'ignore', windowsHide: true });
}

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { SetUpError } from './set-up-error.mjs';
import { stopSignal } from './stop.mjs';

/** The size of the smallest counter PC's screen. */
const SCREEN = '1366x768x24';

/** Any host, as X11's FamilyWild. */
const ANY_ADDRESS = 0xffff;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} whether there is no screen that a window could open on
 */
export function lacksDisplay(env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/** Names the displays that tests may open windows on, each group of tests on one of its own. */
export const DISPLAYS = 'RELAY_TEST_DISPLAYS';

/**
 * Starts virtual displays where there is none, for the programs started from now on; they end with this process. Windows
 * open on the first, unless a program chooses another one: windows of one display take the focus from each other.
 *
 * @param {number} [count]
 */
export async function ensureDisplay(count = 1) {
  if (!lacksDisplay(process.env)) return;
  const authority = writeAuthority();
  const names = [];
  for (let number = 0; number < count; number += 1) names.push(await startDisplay(authority));
  const [first] = names;
  process.env['DISPLAY'] = first;
  process.env['XAUTHORITY'] = authority;
  process.env[DISPLAYS] = names.join(' ');
  console.log(
    `No display here: the window opens on a virtual one (DISPLAY=${first} XAUTHORITY=${authority}).`,
  );
}

/**
 * @param {string} authority
 * @returns {Promise<string>} its name, e.g. ":1"
 */
async function startDisplay(authority) {
  const xvfb = startChild(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], background: true },
  );
  let complaints = '';
  xvfb.stderr?.setEncoding('utf8').on('data', (text) => {
    complaints = (complaints + text).slice(-500);
  });
  const number = await displayNumber(xvfb);
  stopSignal.throwIfAborted();
  if (number === undefined) {
    throw new SetUpError(`The virtual display (Xvfb) did not start.\n${complaints.trim()}`, 'Try again.');
  }
  return `:${number}`;
}

/**
 * Xvfb tells the number of its display once it takes connections.
 *
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string | undefined>} undefined when it ended instead
 */
async function displayNumber(xvfb) {
  const pipe = xvfb.stdio[3];
  if (pipe === null || pipe === undefined || !('setEncoding' in pipe))
    throw new Error('Xvfb was started without its pipe');
  pipe.setEncoding('utf8');
  const number = once(pipe, 'data').then(([text]) => String(text).trim());
  const over = once(xvfb, 'exit').then(() => undefined);
  return Promise.race([number, over]);
}

/**
 * Without a secret every user of the computer could look at the display, and orders show names and addresses.
 *
 * @returns {string} the file that holds it, in the format of the xauth program; removed with this process
 */
function writeAuthority() {
  const folder = mkdtempSync(join(tmpdir(), 'counter-relay-display-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'Xauthority');
  const family = Buffer.alloc(2);
  family.writeUInt16BE(ANY_ADDRESS);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)];
  writeFileSync(file, Buffer.concat([family, ...fields.flatMap(withLength)]), { mode: 0o600 });
  return file;
}

/** @param {Buffer} field */
function withLength(field) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(field.length);
  return [length, field];
}

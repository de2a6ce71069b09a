import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capture, ended, startChild } from '../setup/children.mjs';
import { showEnd } from '../setup/output-log.mjs';
import { exitCodeOf, stopSignal } from '../setup/stop.mjs';

const AT_ONCE_MS = 5_000;

/**
 * Runs the app until it ends. What the app itself says comes to our output as it says it; what Electron and its helpers
 * complain of goes into the log, whose end is shown when the app fails.
 *
 * @param {string} executable Electron's
 * @param {readonly string[]} args the user's own
 * @param {import('../setup/output-log.mjs').OutputLog} log
 * @returns {Promise<number>} the app's exit code
 */
export async function runElectron(executable, args, log) {
  const uid = process.getuid?.();
  const flags = electronFlags(process.platform, uid, process.env);
  if (flags.includes('--no-sandbox')) {
    console.log(
      'Running as root: Electron only starts without its sandbox (--no-sandbox). Use another user for real orders.',
    );
  }
  const startedAt = Date.now();
  const electron = startChild(executable, [...flags, '.', ...args], {
    signals: 'leader',
    stdio: ['inherit', 'inherit', log.descriptor],
  });
  const { code, signal } = await ended(electron);
  if (code !== 0 && !stopSignal.aborted) showEnd(log);
  if (signal === null) return code ?? 1;
  const crashedAtOnce = !stopSignal.aborted && Date.now() - startedAt < AT_ONCE_MS;
  if (crashedAtOnce && (await lacksSandbox(uid))) tellAboutSandbox(executable);
  return exitCodeOf(signal);
}

/**
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} uid
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} what this system needs beside the user's own arguments
 */
export function electronFlags(platform, uid, env) {
  if (platform !== 'linux') return [];
  const hasSessionBus =
    Boolean(env['DBUS_SESSION_BUS_ADDRESS']) || existsSync(join(env['XDG_RUNTIME_DIR'] ?? '', 'bus'));
  return [
    // Chromium refuses to start as root otherwise.
    ...(uid === 0 ? ['--no-sandbox'] : []),
    // Keyrings are asked over the session bus. Without one, Chromium would wait for an answer.
    ...(hasSessionBus ? [] : ['--password-store=basic']),
    ...(env['DISPLAY'] ? [] : ['--ozone-platform-hint=auto']),
  ];
}

/**
 * Ubuntu 24.04 and hardened kernels let only root create what Chromium's sandbox is made of.
 *
 * @param {number | undefined} uid
 */
async function lacksSandbox(uid) {
  if (process.platform !== 'linux' || uid === 0) return false;
  const { ok } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return !ok;
}

/** @param {string} executable */
function tellAboutSandbox(executable) {
  const helper = join(executable, '..', 'chrome-sandbox');
  console.error(
    '\nThis system lets only root create the sandbox that Electron runs in.\n' +
      `Run this once, then try again:\n  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

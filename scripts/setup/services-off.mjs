import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';

/** Debian's packages ask it, where it is there, whether a service may be started. */
const POLICY = '/usr/sbin/policy-rc.d';

const NOT_ALLOWED = 101;

/**
 * Debian starts a service as it installs it: a print server that somebody wants for a test would serve the computer from
 * then on. While this works, none is started. A computer that has a policy of its own keeps it.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [policy]
 * @returns {Promise<T>}
 */
export async function withServicesOff(work, policy = POLICY) {
  if (existsSync(policy)) return work();
  await writeFile(policy, policyOf(process.pid), { mode: 0o755, flag: 'wx' });
  try {
    return await work();
  } finally {
    await rm(policy, { force: true });
  }
}

/**
 * If this process is killed and so leaves its policy behind, that allows everything from then on.
 *
 * @param {number} pid
 */
function policyOf(pid) {
  return `#!/bin/sh\n# Of Counter Relay's set-up; to be deleted where none runs.\nif kill -0 ${pid} 2>/dev/null; then exit ${NOT_ALLOWED}; fi\n`;
}

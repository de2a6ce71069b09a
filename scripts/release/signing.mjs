import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What electron-builder reads to sign and to have Apple notarise. */
const CERTIFICATES = /** @type {const} */ ({ win32: 'WIN_CSC_LINK', darwin: 'CSC_LINK' });
const NOTARISING = ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'];
const ALL = [...Object.values(CERTIFICATES), 'WIN_CSC_KEY_PASSWORD', 'CSC_KEY_PASSWORD', ...NOTARISING];

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Whether the packages for a system are signed, and what to say of it.
 *
 * @param {NodeJS.Platform} platform
 * @param {Environment} env an empty variable counts as none: a secret that does not exist is empty
 * @returns {{ signs: boolean, words: string }}
 */
export function signingOf(platform, env) {
  if (platform !== 'win32' && platform !== 'darwin') {
    return {
      signs: false,
      words: 'Linux: packages there carry no signature; SHA256SUMS tells whether they are whole.',
    };
  }
  const system = platform === 'win32' ? 'Windows' : 'macOS';
  const certificate = CERTIFICATES[platform];
  if (!env[certificate]) return { signs: false, words: `${system}: Not signed: ${certificate} is not set.` };
  const lacking = platform === 'darwin' ? NOTARISING.filter((name) => !env[name]) : [];
  if (lacking.length === 0)
    return { signs: true, words: `${system}: Signed${platform === 'darwin' ? ' and notarised' : ''}.` };
  return { signs: true, words: `${system}: Signed. Not notarised: ${lacking.join(', ')} is not set.` };
}

/**
 * The same without what is empty, since an empty certificate would be looked for as a file.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutEmptySecrets(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || !ALL.includes(name)),
  );
}

/**
 * Says whether this system's packages are signed: here, in the job's summary, and in a file for the release's notes.
 *
 * @param {string} folder gets the file
 * @returns {Promise<boolean>} whether they are
 */
export async function tellSigning(folder) {
  const { signs, words } = signingOf(process.platform, process.env);
  console.log(words);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, `${words}\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `signing-${process.platform}.txt`), words);
  return signs;
}

import { existsSync } from 'node:fs';
import { installAsRoot, installCommand } from './debian-packages.mjs';
import { isCommand } from './is-command.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * A program of Debian's that some tests need, and that not every computer can have.
 *
 * @typedef {object} Tool
 * @property {string} title
 * @property {readonly string[]} files all of them are there where it is installed
 * @property {readonly (readonly string[])[]} packages of each row the first name that the system knows
 * @property {boolean} forRootOnly
 */

/** @typedef {keyof typeof TOOLS} ToolName */

/**
 * All of them. A step of `npm test` names those that it needs (../testing/steps.mjs), a command asks `ensureTools` for them.
 *
 * @satisfies {Record<string, Tool>}
 */
export const TOOLS = {
  // Neither `cups` nor `cups-filters`: they need Ghostscript, which brings fonts along that drawings would hang on.
  cups: {
    title: 'CUPS',
    files: [
      '/usr/sbin/cupsd',
      '/usr/sbin/lpadmin',
      '/usr/lib/cups/filter/pdftopdf',
      '/usr/share/cups/mime/mime.convs',
      '/usr/bin/pdfinfo',
      '/usr/bin/pdftotext',
    ],
    packages: [['cups-daemon'], ['cups-client'], ['cups-core-drivers'], ['poppler-utils']],
    forRootOnly: true,
  },
};

/**
 * Installs what is missing, where that is possible; where it is not, says what is skipped for it. Never an error: the rest
 * can be tested without.
 *
 * @param {readonly Tool[]} tools
 */
export async function ensureTools(tools) {
  for (const tool of tools) {
    if (canInstall(tool)) await install(tool);
    const why = await lacks(tool);
    if (why !== null) console.log(`Tests that need ${tool.title} are skipped: ${why}`);
  }
}

/**
 * @param {Tool} tool
 * @returns {Promise<string | null>} why it cannot be used and what to do about it; null where it can
 */
export async function lacks({ title, files, packages, forRootOnly }) {
  if (process.platform !== 'linux') return `${title} is looked for on Linux alone.`;
  if (forRootOnly && !isRoot()) return `Only root can run a ${title} of its own. Run this as root.`;
  if (!files.every((file) => existsSync(file))) {
    const install = isCommand('apt-get')
      ? `Run this first: ${await installCommand(packages)}`
      : `Install what Debian calls ${packages.map(([name]) => name).join(', ')}.`;
    return `${title} is not installed. ${install}`;
  }
  return null;
}

/** @param {Tool} tool */
function canInstall({ files }) {
  return isRoot() && isCommand('apt-get') && !files.every((file) => existsSync(file));
}

/** @param {Tool} tool */
async function install({ title, packages }) {
  try {
    await installAsRoot(packages, `${title} is not installed.`);
  } catch (error) {
    // apt's own message is on our output.
    if (!(error instanceof SetUpError)) throw error;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

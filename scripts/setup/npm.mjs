import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { capture, run } from './children.mjs';
import { ROOT } from './paths.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<boolean>} whether npm succeeded; its output is on ours
 */
export function runNpm(args) {
  const npm = npmCommand();
  return run(npm.command, [...npm.args, ...args], { shell: npm.shell });
}

/** @param {readonly string[]} args */
export function captureNpm(args) {
  const npm = npmCommand();
  return capture(npm.command, [...npm.args, ...args], { shell: npm.shell });
}

/**
 * The program that an installed package offers, run by this Node: the links in node_modules/.bin are shell scripts on
 * Windows, which cannot be started without a shell.
 *
 * @param {string} packageName
 * @param {string} program
 * @returns {string} the path of its JavaScript file
 */
export function programOf(packageName, program) {
  const folder = join(ROOT, 'node_modules', packageName);
  /** @type {{ bin: Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`);
  return join(folder, file);
}

/** npm's own JavaScript where it is found, for the same reason; by name otherwise. */
function npmCommand() {
  const beside = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = places.find((place) => basename(place) === 'npm-cli.js' && existsSync(place));
  if (script !== undefined) return { command: process.execPath, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

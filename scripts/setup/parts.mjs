import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CACHE } from './paths.mjs';

// What is not whole yet is called part-<process>-…: never taken for the finished thing, and known as rubbish once that
// process is gone.

/** @param {string} file where the whole thing will stand */
export async function partOf(file) {
  await mkdir(dirname(file), { recursive: true });
  return join(dirname(file), `part-${process.pid}-${basename(file)}`);
}

/** @returns {Promise<string>} a new empty folder beside the things that are whole */
export async function partFolder() {
  await mkdir(CACHE, { recursive: true });
  return mkdtemp(join(CACHE, `part-${process.pid}-`));
}

/** Removes what runs that were killed have left. */
export async function removeOldParts() {
  if (!existsSync(CACHE)) return;
  const names = await readdir(CACHE);
  const old = names.filter((name) => {
    const owner = /^part-(\d+)-/.exec(name)?.[1];
    return owner !== undefined && !isRunning(Number(owner));
  });
  await Promise.all(old.map((name) => rm(join(CACHE, name), { recursive: true, force: true })));
}

/**
 * @param {number} pid
 * @returns {boolean} whether such a process is there, whoever started it
 */
export function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // another user's
  }
}

import { createHash } from 'node:crypto';

/** @typedef {{ type: 'chunk', fileName: string, name: string, isEntry: boolean, code: string, imports: string[], dynamicImports: string[] }} Chunk */
/** @typedef {{ type: 'asset', fileName: string }} Asset */
/** @typedef {Record<string, Chunk | Asset>} Bundle by file name */
/** @typedef {'app' | 'core' | 'nothing'} Restart */

/** The one entry that the shell runs; all others are the core's. */
const SHELL = 'index';

/**
 * @param {Bundle} bundle
 * @returns {Map<string, string>} what each entry comes to with all that it loads, as a checksum
 */
export function checksums(bundle) {
  const entries = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && file.isEntry ? [file] : [],
  );
  return new Map(entries.map((entry) => [entry.name, checksum(bundle, entry)]));
}

/**
 * What must start anew: the core alone unless the shell reads something that has changed as well.
 *
 * @param {ReadonlyMap<string, string>} before
 * @param {ReadonlyMap<string, string>} now
 * @returns {Restart}
 */
export function restartFor(before, now) {
  const changed = [...now].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
  if (changed.includes(SHELL)) return 'app';
  return changed.length > 0 ? 'core' : 'nothing';
}

/**
 * @param {Bundle} bundle
 * @param {Chunk} entry
 */
function checksum(bundle, entry) {
  const hash = createHash('sha256');
  const seen = new Set([entry.fileName]);
  for (const name of seen) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue; // a package that stays outside
    hash.update(file.code);
    for (const next of [...file.imports, ...file.dynamicImports]) seen.add(next);
  }
  return hash.digest('hex');
}

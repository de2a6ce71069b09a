import { ROOT } from '../../../scripts/setup/paths.mjs';

/** As many calls as one order stands behind, and then some. */
const maxFrames = 200;

/**
 * The project's files that wait for what happens at this moment, from the outermost to the innermost: each is left out
 * where the one before it is the same.
 */
export function filesOnStack(): readonly string[] {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = maxFrames;
  const { stack = '' } = new Error('where we are');
  Error.stackTraceLimit = before;
  const root = ROOT.replaceAll('\\', '/');
  const files = stack
    .split('\n')
    .map((line) => /(\/[^():]+\.ts):\d+/.exec(line)?.[1] ?? '')
    .filter((file) => file.startsWith(`${root}/`))
    .map((file) => file.slice(root.length + 1))
    .filter((file) => /^(?:main|shared)\//.test(file))
    .reverse();
  return files.filter((file, index) => file !== files[index - 1]);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DEBUG_PORTS } from '../../scripts/dev/debug-ports.mjs';
import { checksums, restartFor } from '../../scripts/dev/parts.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

type Bundle = Parameters<typeof checksums>[0];

const chunk = (fileName: string, code: string, imports: string[] = [], dynamicImports: string[] = []) => ({
  type: 'chunk' as const,
  fileName,
  name: fileName.replace('.cjs', ''),
  isEntry: !fileName.startsWith('chunks/'),
  code,
  imports,
  dynamicImports,
});

function bundle(codes: Readonly<Record<string, string>> = {}): Bundle {
  const files = [
    chunk('index.cjs', codes['index'] ?? '', ['electron', 'chunks/both.cjs'], ['chunks/window.cjs']),
    chunk('core.cjs', codes['core'] ?? '', ['chunks/both.cjs', 'chunks/print.cjs']),
    chunk('loop-stack.cjs', codes['loop-stack'] ?? ''),
    chunk('chunks/both.cjs', codes['both'] ?? ''),
    chunk('chunks/window.cjs', codes['window'] ?? ''),
    chunk('chunks/print.cjs', codes['print'] ?? ''),
  ];
  return Object.fromEntries(files.map((file) => [file.fileName, file]));
}

it.each([
  ['the core alone, where it is the only one to read it', 'core', 'core'],
  ['the core alone, where one of its own parts has it', 'print', 'core'],
  ["the core alone, where the core's second thread has it", 'loop-stack', 'core'],
  ['the app, where the shell has it', 'index', 'app'],
  ['the app, where the shell loads it later', 'window', 'app'],
  ['the app, where both read it', 'both', 'app'],
])('what a change of the sources restarts is %s', (_, changed, expected) => {
  expect(restartFor(checksums(bundle()), checksums(bundle({ [changed]: 'new' })))).toBe(expected);
});

it('nothing restarts where the built app is the same', () => {
  expect(restartFor(checksums(bundle()), checksums(bundle()))).toBe('nothing');
});

it('a debugger looks for each part where it is', () => {
  const launch: { configurations: { name: string; port?: number }[] } = JSON.parse(
    readFileSync(path.join(ROOT, '.vscode', 'launch.json'), 'utf8'),
  );
  const ports = launch.configurations.flatMap(({ name, port }) =>
    port === undefined ? [] : [[name.toLowerCase(), port]],
  );
  expect(Object.fromEntries(ports)).toEqual(DEBUG_PORTS);
});

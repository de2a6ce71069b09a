import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup/paths.mjs';

const folders = ['main', 'shared', 'renderer', 'test', 'scripts', 'assets', '.github'];
const files = [
  ...readdirSync(ROOT),
  ...folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file).replaceAll('\\', '/'),
    ),
  ),
];
const isThere = (named: string): boolean =>
  files.some((file) => file === named || file.endsWith(`/${named}`) || file.startsWith(named));

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'ADDING.md'])('%s', (document) => {
  it('a document names no file of the repository that is not there', () => {
    const text = readFileSync(path.join(ROOT, document), 'utf8');
    const named = [
      ...text.matchAll(
        /`((?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|mjs|cjs)|(?:main|shared|renderer|test|scripts)\/[\w./-]*)`/g,
      ),
    ].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});

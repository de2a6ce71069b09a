import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { LockEntry } from '../../scripts/release/shipped-packages.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

interface Entry extends LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
}

const { packages }: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
);

it('package-lock.json has the addons of all systems, without which npm refuses to install on the others', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${place}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

it('package-lock.json has a checksum of each package, and leaves the host to the user', () => {
  const entries = Object.entries(packages).filter(([place]) => place !== '');
  expect(entries.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

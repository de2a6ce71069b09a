import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, readLicense } from '../../scripts/release/read-license.mjs';
import { shippedPackages } from '../../scripts/release/shipped-packages.mjs';
import { faultsOf, readLicenses, thirdPartyText, viewerVersion } from '../../scripts/release/third-party.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

const read = (...file: string[]) => readFileSync(path.join(ROOT, ...file), 'utf8');

describe('what ships', () => {
  const packages = {
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { 'a-mac': '1' } },
    'node_modules/a/node_modules/b': { peerDependencies: { c: '1', unwanted: '1' } },
    'node_modules/a-mac': {},
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/tool': {},
  };

  it('what ships is all that package.json needs, as Node finds it, with the addons of each system', () => {
    expect(shippedPackages(packages)).toEqual([
      { place: 'node_modules/a', addonOf: null },
      { place: 'node_modules/a-mac', addonOf: 'node_modules/a' },
      { place: 'node_modules/a/node_modules/b', addonOf: null },
      { place: 'node_modules/c', addonOf: null },
    ]);
  });

  it('what ships cannot be told with a lock file that lacks a part of it', () => {
    expect(() => shippedPackages({ '': { dependencies: { gone: '1' } } })).toThrow('gone');
  });

  it('what ships includes every package that the app loads', () => {
    const shipped = readLicenses().map(({ name }) => name);
    const loaded = new Set(['main', 'renderer', 'shared'].flatMap(packagesLoadedIn));
    expect([...loaded].filter((name) => name !== 'electron' && !shipped.includes(name))).toEqual([]);
    expect(loaded).toContain('@ngrok/ngrok');
  });
});

it('the licenses of what ships are all allowed, and all have a text', () => {
  const licenses = readLicenses();
  expect(licenses.length).toBeGreaterThan(100);
  expect(faultsOf(licenses)).toEqual([]);
});

it.each(['GPL-3.0', 'MIT AND GPL-2.0', 'SEE LICENSE IN EULA', 'unknown'])(
  'a license of what ships may not be %s',
  (license) => {
    expect(isAllowed(license)).toBe(false);
  },
);

it.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('a license of what ships may be %s', (license) => {
  expect(isAllowed(license)).toBe(true);
});

it('packages that lack a license text or may not ship are named', () => {
  const one = { name: 'a', version: '1.0.0', license: 'MIT', text: 'Permission …' };
  expect(
    faultsOf([one, { ...one, name: 'b', text: null }, { ...one, name: 'c', license: 'GPL-3.0' }]),
  ).toEqual([
    'b 1.0.0 brings no text of its license, MIT.',
    'c 1.0.0 is under GPL-3.0, which is not among those that may ship.',
  ]);
});

it('a package with a typeface under another license has all its license texts', () => {
  const [font] = readLicenses().filter(({ name }) => name === '@expo-google-fonts/noto-sans-mono');
  expect(font?.license).toBe('MIT AND OFL-1.1');
  expect(font?.text).toContain('Permission is hereby granted');
  expect(font?.text).toContain('SIL OPEN FONT LICENSE');
});

it('an addon has the licenses of the whole package, also for another system', () => {
  const packages = { 'node_modules/@ngrok/ngrok-win32-x64-msvc': { version: '1.7.0', license: 'MIT' } };
  const shipped = {
    place: 'node_modules/@ngrok/ngrok-win32-x64-msvc',
    addonOf: 'node_modules/@ngrok/ngrok',
  };
  expect(readLicense(ROOT, packages, shipped).text).toContain('Permission is hereby granted');
  expect(readLicense(ROOT, packages, { ...shipped, addonOf: null }).text).toBeNull();
});

describe('the file of licenses', () => {
  const text = thirdPartyText(readLicenses(), viewerVersion());

  it('the file of licenses lists each package, and has a text that several share once', () => {
    expect(text).toMatch(/^express 5\S+ +MIT$/m);
    const two = ['a', 'b'].map((name) => ({ name, version: '1', license: 'ISC', text: 'As you like.' }));
    expect(thirdPartyText(two, '1.0').split('As you like.')).toHaveLength(2);
  });

  it('the file of licenses mentions SumatraPDF, where its source is, and both its licenses', () => {
    const version = viewerVersion();
    expect(text).toContain(`https://github.com/sumatrapdfreader/sumatrapdf/tree/${version}rel`);
    expect(text).toContain('GNU GENERAL PUBLIC LICENSE');
    expect(text).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
  });
});

it('the table of shipped dependencies names those of package.json, and Electron, and no others', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const [, table = ''] = read('ARCHITECTURE.md').split('## Shipped dependencies\n');
  const named = [
    ...table
      .split('\n## ', 1)
      .join()
      .matchAll(/^\| (.+?) +\|/gm),
  ]
    .flatMap(([, names = '']) => names.split(', '))
    .filter((name) => name !== 'package' && !name.startsWith('-'));
  expect(named.sort()).toEqual([...Object.keys(dependencies), 'electron'].sort());
});

/** The packages that a folder's files import, or require by name. */
function packagesLoadedIn(folder: string): string[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...read(folder, file).matchAll(/(?:\bfrom |import\(|require\()\s*'([^'.][^']*)'/g)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

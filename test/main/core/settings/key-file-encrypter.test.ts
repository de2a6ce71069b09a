import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyFileEncrypter } from '../../../../main/core/settings/key-file-encrypter';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-key-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const keyFile = () => path.join(dataDir, 'secrets.key');

it('the key file opens what it sealed, also after a restart', () => {
  const sealed = keyFileEncrypter(dataDir).encrypt('süß') ?? '';
  expect(keyFileEncrypter(dataDir).decrypt(sealed)).toBe('süß');
});

it('the key file seals the same secret differently each time, readable nowhere', async () => {
  const sealer = keyFileEncrypter(dataDir);
  const [one, other] = [sealer.encrypt('secret'), sealer.encrypt('secret')];
  expect(one).not.toBe(other);
  expect(Buffer.from(one ?? '', 'base64').toString('latin1')).not.toContain('secret');
  expect((await readFile(keyFile(), 'latin1')).includes('secret')).toBe(false);
});

it('the key file keeps its key from other users, and says that it protects from nobody else', async () => {
  const sealer = keyFileEncrypter(dataDir);
  sealer.encrypt('secret');
  if (process.platform !== 'win32') expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
  expect(sealer.protects).toBe(false);
});

it('the key file gives nothing for what another key sealed, what was changed, and what was never sealed', async () => {
  const sealer = keyFileEncrypter(dataDir);
  const sealed = sealer.encrypt('secret') ?? '';
  expect(sealer.decrypt(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(sealer.decrypt('')).toBeNull();
  await rm(keyFile());
  expect(sealer.decrypt(sealed)).toBeNull();
  sealer.encrypt('new');
  expect(sealer.decrypt(sealed)).toBeNull();
});

it('the key file makes a new key where a power cut left an empty one', async () => {
  await writeFile(keyFile(), '');
  const sealer = keyFileEncrypter(dataDir);
  expect(sealer.decrypt('anything')).toBeNull();
  expect(sealer.decrypt(sealer.encrypt('secret') ?? '')).toBe('secret');
});

it('the key file keeps a key that somebody spoiled, for whoever can repair it', async () => {
  const sealed = keyFileEncrypter(dataDir).encrypt('secret') ?? '';
  const key = await readFile(keyFile());
  await writeFile(keyFile(), Buffer.concat([key, Buffer.from('\n')]));
  const sealer = keyFileEncrypter(dataDir);
  expect(sealer.decrypt(sealed)).toBeNull();
  expect(sealer.decrypt(sealer.encrypt('other') ?? '')).toBe('other');
  const [spoiled = ''] = (await readdir(dataDir)).filter((name) => name.startsWith('secrets.spoiled-'));
  expect((await readFile(path.join(dataDir, spoiled))).subarray(0, key.length)).toEqual(key);
});

it('the key file keeps nothing, and harms nothing, where the disk takes no key', () => {
  const sealer = keyFileEncrypter(path.join(dataDir, 'not there'));
  expect(sealer.encrypt('secret')).toBeNull();
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Encrypter } from '../../../../main/core/settings/encrypter';
import { settingsSchema } from '../../../../shared/settings/settings';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';

let harness: RelayHarness | null = null;
afterEach(() => harness?.stop());

/** A keyring that remembers what it sealed, until it is gone. */
function keyring(): Encrypter & { gone: boolean; readonly secrets: string[] } {
  const ring = {
    gone: false,
    secrets: [] as string[],
    protects: true,
    encrypt: (secret: string) => `sealed ${ring.secrets.push(secret) - 1}`,
    decrypt: (sealed: string) => (ring.gone ? null : (ring.secrets[Number(sealed.split(' ')[1])] ?? null)),
  };
  return ring;
}

async function start(options: HarnessOptions): Promise<RelayHarness> {
  harness = await startRelay({ knownCredentials: false, ...options });
  return harness;
}

async function keptIn({ dataDir }: RelayHarness) {
  return settingsSchema.parse(JSON.parse(await readFile(path.join(dataDir, 'settings.json'), 'utf8')))
    .credentials;
}

const statusWith = async (relay: RelayHarness, user: string, secret: string) =>
  (await relay.post(orderBody(), { authorization: basic(user, secret) })).status;

it('what Bbot must send is made at the first start, sealed, and never made again', async () => {
  const ring = keyring();
  const relay = await start({ encrypter: ring });
  await relay.restart();
  await relay.restart();
  expect(ring.secrets).toHaveLength(1);
  expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
});

it('what Bbot must send cannot be read in the settings', async () => {
  const ring = keyring();
  const relay = await start({ encrypter: ring });
  await relay.restart();
  const [secret = ''] = ring.secrets;
  expect(secret.length).toBeGreaterThanOrEqual(24);
  expect(await readFile(path.join(relay.dataDir, 'settings.json'), 'utf8')).not.toContain(secret);
});

it('what Bbot must send is still right when the keyring is gone: nothing is blocked', async () => {
  const ring = keyring();
  const relay = await start({ encrypter: ring });
  await relay.halt();
  const kept = await keptIn(relay);
  ring.gone = true;
  await relay.restart();
  expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
  expect(await keptIn(relay)).toEqual(kept);
  expect(ring.secrets).toHaveLength(1);
});

it('what Bbot must send is kept where there is no keyring at all', async () => {
  const relay = await start({ encrypter: { protects: false, encrypt: () => null, decrypt: () => null } });
  await relay.halt();
  const kept = await keptIn(relay);
  expect(kept).toMatchObject({ username: 'bbot', sealedPassword: null });
  await relay.restart();
  await relay.halt();
  expect(await keptIn(relay)).toEqual(kept);
  await relay.restart();
});

it('what Bbot must send is still right when the settings were spoiled: the last good copy has it', async () => {
  const ring = keyring();
  const relay = await start({ encrypter: ring });
  await relay.halt();
  await writeFile(path.join(relay.dataDir, 'settings.json'), '{"port":');
  await relay.restart();
  expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
  expect(ring.secrets).toHaveLength(1);
});

it('what Bbot must send is what the environment says, and what was kept counts again without it', async () => {
  const ring = keyring();
  const relay = await start({ encrypter: ring });
  await relay.restart({ knownCredentials: true });
  expect(await statusWith(relay, 'bbot', 'kitchen-secret')).toBe(200);
  expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(401);
  await relay.restart({ knownCredentials: false });
  expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
});

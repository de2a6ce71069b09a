import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sealer } from '../../../main/settings/bbot-credentials';
import { readEnvironment } from '../../../main/settings/environment';
import { settingsSchema } from '../../../shared/settings';
import { orderBody } from '../../support/relay-bodies';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../support/relay-harness';
import { basic } from '../../support/relay-post';

let harness: RelayHarness | null = null;
afterEach(() => harness?.stop());

/** A keyring that remembers what it sealed, until it is gone. */
function keyring(): Sealer & { gone: boolean; readonly secrets: string[] } {
  const ring = {
    gone: false,
    secrets: [] as string[],
    seal: (secret: string) => `sealed ${ring.secrets.push(secret) - 1}`,
    unseal: (sealed: string) => (ring.gone ? null : (ring.secrets[Number(sealed.split(' ')[1])] ?? null)),
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

describe('what Bbot must send', () => {
  it('is made at the first start, sealed, and never made anew', async () => {
    const ring = keyring();
    const relay = await start({ sealer: ring });
    await relay.restart();
    await relay.restart();
    expect(ring.secrets).toHaveLength(1);
    expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
  });

  it('is not to be read in the settings', async () => {
    const ring = keyring();
    const relay = await start({ sealer: ring });
    await relay.restart();
    const [secret = ''] = ring.secrets;
    expect(secret.length).toBeGreaterThanOrEqual(24);
    expect(await readFile(path.join(relay.dataDir, 'settings.json'), 'utf8')).not.toContain(secret);
  });

  it('is still right when the keyring is gone: nothing is blocked', async () => {
    const ring = keyring();
    const relay = await start({ sealer: ring });
    await relay.halt();
    const kept = await keptIn(relay);
    ring.gone = true;
    await relay.restart();
    expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
    expect(await keptIn(relay)).toEqual(kept);
    expect(ring.secrets).toHaveLength(1);
  });

  it('is kept where there is no keyring at all', async () => {
    const relay = await start({ sealer: { seal: () => null, unseal: () => null } });
    await relay.halt();
    const kept = await keptIn(relay);
    expect(kept).toMatchObject({ username: 'bbot', sealedPassword: null });
    await relay.restart();
    await relay.halt();
    expect(await keptIn(relay)).toEqual(kept);
    await relay.restart();
  });

  it('is still right when the settings were spoiled: the last good copy has it', async () => {
    const ring = keyring();
    const relay = await start({ sealer: ring });
    await relay.halt();
    await writeFile(path.join(relay.dataDir, 'settings.json'), '{"port":');
    await relay.restart();
    expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
    expect(ring.secrets).toHaveLength(1);
  });

  it('is what the environment says, and what was kept counts again without it', async () => {
    const ring = keyring();
    const relay = await start({ sealer: ring });
    await relay.restart({ knownCredentials: true });
    expect(await statusWith(relay, 'bbot', 'kitchen-secret')).toBe(200);
    expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(401);
    await relay.restart({ knownCredentials: false });
    expect(await statusWith(relay, 'bbot', ring.secrets[0] ?? '')).toBe(200);
  });
});

describe('the environment', () => {
  it('is read, and its password is removed from it', () => {
    const env = {
      RELAY_PORT: '0',
      RELAY_USERNAME: 'u',
      RELAY_PASSWORD: 'p',
      RELAY_DATA_DIR: '/x',
      PATH: '/bin',
    };
    expect(readEnvironment(env)).toEqual({ port: 0, username: 'u', password: 'p', dataDir: '/x' });
    expect(env).not.toHaveProperty('RELAY_PASSWORD');
  });

  it('that says nothing leaves everything to the settings', () => {
    expect(readEnvironment({ RELAY_PORT: '', RELAY_PASSWORD: '' })).toEqual({
      port: null,
      username: null,
      password: null,
      dataDir: null,
    });
  });

  it.each(['many', '-1', '70000', '1.5'])(
    'with a port of %s is refused in words, its password removed all the same',
    (port) => {
      const env = { RELAY_PORT: port, RELAY_PASSWORD: 'p' };
      expect(() => readEnvironment(env)).toThrow(/RELAY_PORT/);
      expect(env).not.toHaveProperty('RELAY_PASSWORD');
    },
  );
});

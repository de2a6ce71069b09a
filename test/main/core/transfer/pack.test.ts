import { expect, it } from 'vitest';
import { areRight } from '../../../../main/core/settings/credentials';
import type { MoveContent } from '../../../../main/core/transfer/move-content';
import { openMoveFile, sealMoveFile } from '../../../../main/core/transfer/move-file';
import { pack, unpack } from '../../../../main/core/transfer/pack';
import { settingsSchema } from '../../../../shared/settings/settings';
import { cheap, chosen, content, passphrase, secrets, ticketFor } from './move-samples';

const { port, credentials, sealedToken, moved, updateAttempt, ...carried } = chosen;
const check = content.credentials;

async function moveOver(packed: MoveContent) {
  return unpack(await openMoveFile(await sealMoveFile(packed, passphrase, cheap), passphrase));
}

const withSettings = (settings: Record<string, unknown>) => unpack({ ...content, settings });

it('a move carries what the owner chose, the secrets, and every open ticket as it was', async () => {
  const tickets = [ticketFor('One'), ticketFor('Two'), ticketFor('Three')];
  const unpacked = await moveOver(pack(chosen, secrets, tickets));
  expect(unpacked.settings).toEqual(carried);
  expect(unpacked.secrets).toEqual(secrets);
  expect(unpacked.tickets).toEqual(tickets);
  expect(unpacked.credentials).toEqual(check);
});

it('a move tests every setting that there is: none is at its default', () => {
  const defaults: Record<string, unknown> = settingsSchema.parse({});
  for (const [key, value] of Object.entries(chosen)) expect(value, key).not.toEqual(defaults[key]);
});

it('a move leaves behind what belongs to one computer', () => {
  for (const key of ['port', 'credentials', 'sealedToken', 'moved', 'updateAttempt']) {
    expect(content.settings).not.toHaveProperty(key);
    expect(withSettings({ ...chosen }).settings).not.toHaveProperty(key);
  }
  expect(JSON.stringify(content)).not.toContain('sealed here');
});

it('a move carries only the hash of a password that can no longer be read', async () => {
  const unpacked = await moveOver(pack(chosen, { ...secrets, password: null }, []));
  expect(unpacked.secrets.password).toBeNull();
  expect(unpacked.credentials).toEqual(check);
});

it('a move lets in with the password that it carries, even if another was kept', () => {
  const packed = pack(chosen, { ...secrets, password: 'of-the-environment' }, []);
  const now = unpack(packed).credentials;
  expect(now).not.toBeNull();
  expect(now !== null && areRight(now, 'bbot', 'of-the-environment')).toBe(true);
});

it('a move of a shop without account or domain carries just that', async () => {
  const bare = settingsSchema.parse({});
  const unpacked = await moveOver(pack(bare, { password: null, token: null }, []));
  expect(unpacked).toMatchObject({
    credentials: null,
    secrets: { password: null, token: null },
    tickets: [],
  });
  expect(unpacked.settings.domain).toBeNull();
});

it('settings of another version are read as far as they go, and leave the rest as it is', () => {
  const tomorrow = {
    keptDays: 7,
    kitchen: 'drone',
    laterMinutes: -1,
    seen: { checkout: 5 },
    ordering: { kind: 'melted' },
    maxOpenTickets: null,
    printers: [{ name: 'bar' }],
    constructor: 'odd',
  };
  expect(withSettings(tomorrow).settings).toEqual({
    keptDays: 7,
    maxOpenTickets: null,
    domain: chosen.domain,
  });
});

it('a move without settings leaves all as it is', () => {
  expect(withSettings({}).settings).toEqual({ domain: chosen.domain });
});

it.each(Object.keys(carried).filter((key) => key !== 'domain'))(
  'settings of another version lose only one with an odd value: %s',
  (key) => {
    const { [key]: _, ...others } = carried as Record<string, unknown>;
    expect(withSettings({ ...carried, [key]: { odd: true } }).settings).toEqual(others);
  },
);

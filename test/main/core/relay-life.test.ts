import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { relayOf } from '../../../main/core/relay';
import { buildServices, type Services } from '../../../main/core/services';
import { environmentWith } from '../../support/relay/relay-environment';

/** What a part has that runs, or that may still be writing: each of these must be called when the app ends. */
const endings = ['stop', 'settled'] as const;

interface Ending {
  readonly name: string;
  readonly called: () => boolean;
}

function spiedEndings(services: Services): Ending[] {
  return Object.entries(services).flatMap(([part, service]) =>
    endings.flatMap((ending): Ending[] => {
      const methods: Record<string, unknown> = Object(service);
      if (typeof methods[ending] !== 'function') return [];
      const spy = vi.spyOn(methods as Record<typeof ending, () => void>, ending);
      return [{ name: `${part}.${ending}`, called: () => spy.mock.calls.length > 0 }];
    }),
  );
}

it('stopping the relay ends every part of the core that runs or writes', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-life-'));
  const services = buildServices({
    dataDir,
    environment: environmentWith({ port: 0, username: 'bbot', password: 'secret' }),
    encrypter: { protects: false, encrypt: () => null, decrypt: () => null },
    log: pino({ level: 'silent' }),
  });
  const spied = spiedEndings(services);
  const relay = relayOf(services);
  await relay.start();
  await relay.stop();
  await rm(dataDir, { recursive: true });
  expect(spied.length).toBeGreaterThan(10);
  expect(spied.filter(({ called }) => !called()).map(({ name }) => name)).toEqual([]);
});

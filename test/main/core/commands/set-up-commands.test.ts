import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import {
  type HarnessOptions,
  password,
  type RelayHarness,
  startRelay,
  username,
} from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';

let harness: RelayHarness;
afterEach(() => harness.stop());

const done = { ok: true, value: null };
const setUp = () => harness.snapshot().status.setUp;
const commands = () => harness.relay.commands;

/** A relay whose clipboard a test can read. */
async function startWithClipboard(options: HarnessOptions = {}): Promise<string[]> {
  const copied: string[] = [];
  harness = await startRelay({ ...options, clipboard: { write: (text) => void copied.push(text) } });
  return copied;
}

it('the set-up keeps what was chosen over a restart', async () => {
  harness = await startRelay();
  expect(setUp()).toMatchObject({ done: false, kitchen: 'screen', control: 'watch-only' });
  expect(commands().chooseKitchen({ kitchen: 'both' })).toEqual(done);
  expect(commands().chooseControl({ control: 'in-control' })).toEqual(done);
  expect(commands().saveDomain({ domain: 'pizza.ngrok-free.app' })).toEqual(done);
  expect(commands().endSetUp(null)).toEqual(done);
  await harness.restart();
  expect(setUp()).toMatchObject({
    done: true,
    kitchen: 'both',
    control: 'in-control',
    domain: 'pizza.ngrok-free.app',
  });
});

it('the set-up copies user name and password, and no address before there is one', async () => {
  const copied = await startWithClipboard();
  expect(await commands().copy({ what: 'username' })).toEqual(done);
  expect(await commands().copy({ what: 'password' })).toEqual(done);
  expect(await commands().copy({ what: 'checkout-address' })).toEqual({
    ok: false,
    code: 'NOTHING_TO_COPY',
  });
  expect(copied).toEqual([username, password]);
});

it('the set-up copies the addresses, and remembers which one Bbot was given', async () => {
  const address = 'https://pizza.ngrok-free.app';
  const copied = await startWithClipboard({ settings: { lastAddress: address } });
  await commands().copy({ what: 'checkout-address' });
  await commands().copy({ what: 'updates-address' });
  expect(copied).toEqual([`${address}/bbot`, `${address}/bbot/updates`]);
  expect(setUp()).toMatchObject({ address, copiedAddress: address });
});

it('the set-up makes a new password, the only right one from then on', async () => {
  const copied = await startWithClipboard({ knownCredentials: false });
  await commands().copy({ what: 'password' });
  expect(await commands().makeNewPassword(null)).toEqual(done);
  await commands().copy({ what: 'password' });
  const [before = '', after = ''] = copied;
  const post = (secret: string) => harness.post(orderBody(), { authorization: basic('bbot', secret) });
  expect([(await post(before)).status, (await post(after)).status]).toEqual([401, 200]);
  await harness.restart();
  expect((await post(after)).status).toBe(200);
  expect(await readFile(path.join(harness.dataDir, 'settings.json'), 'utf8')).not.toContain(after);
});

it('the set-up leaves to the environment what that has set', async () => {
  harness = await startRelay({ environment: { token: 'a-token', domain: 'a.ngrok-free.app' } });
  const refused = { ok: false, code: 'SET_BY_ENVIRONMENT' };
  expect(await commands().saveToken({ token: 'another' })).toEqual(refused);
  expect(commands().saveDomain({ domain: 'b.ngrok-free.app' })).toEqual(refused);
  expect(await commands().makeNewPassword(null)).toEqual(refused);
  expect(setUp()).toMatchObject({ token: 'environment', domain: 'a.ngrok-free.app' });
});

describe('public requests', () => {
  const throughTheAddress = { headers: { 'x-forwarded-for': '203.0.113.7' } };

  it('what came through the public address is seen at the address it came to, and counted; local calls are not', async () => {
    harness = await startRelay();
    await harness.post(orderBody());
    expect(setUp()).toMatchObject({ seen: { checkout: null, updates: null }, requests: { count: 0 } });
    await harness.post(orderBody(), throughTheAddress);
    expect(setUp().seen).toEqual({ checkout: expect.any(String), updates: null });
    await harness.post(orderBody(), { ...throughTheAddress, path: '/bbot/updates' });
    expect(setUp().seen).toEqual({ checkout: expect.any(String), updates: expect.any(String) });
    await harness.restart();
    expect(setUp()).toMatchObject({
      seen: { checkout: expect.any(String), updates: expect.any(String) },
      requests: { count: 2 },
    });
  });

  it('a request through the public address is not worth writing the settings each time', async () => {
    harness = await startRelay();
    await harness.post(orderBody(), throughTheAddress);
    const first = setUp().seen.checkout;
    harness.clock.pass(10 * minuteMs);
    await harness.post(orderBody(), throughTheAddress);
    expect(setUp().seen.checkout).not.toBe(first);
    await harness.halt();
    const kept = JSON.parse(await readFile(path.join(harness.dataDir, 'settings.json'), 'utf8'));
    expect(kept.seen.checkout).toBe(first);
    await harness.restart();
  });

  it('a request through the public address with a wrong password is counted and not seen', async () => {
    harness = await startRelay();
    await harness.post(orderBody(), { ...throughTheAddress, authorization: basic(username, 'wrong') });
    expect(setUp()).toMatchObject({ seen: { checkout: null, updates: null }, requests: { count: 1 } });
  });
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { edgeToken } from '../../../support/ngrok-edge/edge';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type RelayBehindEdge, startBehindEdge } from '../../../support/relay/relay-edge';

// The real agent, driven against a local edge that speaks its wire protocol.

let store: RelayBehindEdge;
afterEach(() => store.stop());

const status = () => store.relay.snapshot().status;

it('the tunnel is online once its own answer came back through the public address', async () => {
  store = await startBehindEdge();
  expect(await store.until('online')).toEqual({ kind: 'online', address: store.edge.publicUrl() });
  expect(store.proved).toEqual([store.edge.publicUrl()]);
  expect(store.edge.requests).toMatchObject([{ method: 'GET', path: '/health', status: 200 }]);
  expect(status()).toMatchObject({ unreachable: null, setUp: { address: store.edge.publicUrl() } });
});

it('the tunnel takes an order that is posted to the public address', async () => {
  store = await startBehindEdge();
  await store.until('online');
  const answer = await store.post(orderBody({ id: 'one' }));
  expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { status: 'accepted' }]);
  expect(store.relay.ticket('one')).toMatchObject({ id: 'one', alert: 'new' });
  expect(status().setUp.seen).toEqual({ checkout: expect.any(String), updates: null });
  expect(status().setUp.requests.count).toBe(2);
});

it('the tunnel forgets what it saw at an address once there is another', async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.post(orderBody());
  expect(status().setUp.seen.checkout).not.toBeNull();
  await store.relay.relay.commands.saveDomain({ domain: 'pizza.ngrok-free.app' });
  await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
  await store.until('online');
  expect(status().setUp.seen).toEqual({ checkout: null, updates: null });
});

it('the tunnel says at the public address that it is paused, and for how long', async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.relay.relay.commands.pauseOrdering({ minutes: 15 });
  const answer = await store.post(orderBody());
  expect([answer.status, JSON.parse(answer.body)]).toMatchObject([503, { error: { code: 'PAUSED' } }]);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
});

it('the tunnel blocks the checkout when the app has ended', async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.relay.halt();
  expect((await store.post(orderBody())).status).toBeGreaterThanOrEqual(400);
});

it('the tunnel is online again after a break, and says in the activity log how long it lasted', async () => {
  store = await startBehindEdge();
  await store.until('online');
  store.edge.dropSessions();
  expect(await store.until('retrying')).toMatchObject({ problem: 'connection-lost' });
  expect(status().unreachable).toMatchObject({ loud: false });
  await store.until('online');
  expect(store.proved).toHaveLength(2);
  await store.relay.halt();
  const folder = path.join(store.relay.dataDir, 'activity');
  const [file = ''] = await readdir(folder);
  const lines = (await readFile(path.join(folder, file), 'utf8')).trim().split('\n');
  const reach = lines.map((line) => JSON.parse(line)).filter(({ what }) => /reachable/.test(what));
  expect(reach.map(({ what }) => what)).toEqual([
    'unreachable',
    'reachable',
    'unreachable',
    'reachable',
    'unreachable',
  ]);
  for (const { seconds } of reach) expect(seconds).toEqual(expect.any(Number));
});

it('the tunnel asks its own address at once when the computer woke up', async () => {
  store = await startBehindEdge();
  await store.until('online');
  const asked = new Promise<string>((resolve) => store.edge.onRequest(({ path: to }) => resolve(to)));
  store.relay.relay.wokeUp();
  expect(await asked).toBe('/health');
  expect(status().arrival.kind).toBe('online');
});

it('the tunnel tries at once when the network changed while it waited', async () => {
  store = await startBehindEdge({}, { token: edgeToken });
  await store.until('online');
  store.edge.refuse({ step: 'session', code: 727 });
  store.edge.dropSessions();
  expect(await store.until('needs-attention')).toMatchObject({ problem: 'limit-reached' });
  store.edge.refuse(null);
  store.relay.relay.wokeUp();
  await store.until('online');
});

it('the tunnel is online as soon as the internet is back, when that was gone at the start', async () => {
  store = await startBehindEdge();
  await store.edge.loseNetwork('agents');
  await store.until('retrying');
  await store.relay.until(
    ({ status: { arrival } }) => 'problem' in arrival && arrival.problem === 'no-internet',
  );
  await store.edge.regainNetwork();
  await store.until('online');
});

it('the tunnel says that another computer holds the address, and takes it as soon as it is free', async () => {
  store = await startBehindEdge({}, { token: edgeToken, domain: 'pizza.ngrok-free.app' });
  await store.until('online');
  const letGo = store.edge.holdDomain('pizza.ngrok-free.app');
  store.edge.dropSessions();
  await store.relay.until(
    ({ status: { arrival } }) => 'problem' in arrival && arrival.problem === 'address-held',
  );
  letGo();
  await store.until('online');
});

it('the tunnel lets go of the address when everything moves to a new computer, and takes it back when asked', async () => {
  store = await startBehindEdge({
    moveFiles: { save: async (_, makeContent) => (await makeContent()).length > 0, open: async () => null },
  });
  await store.until('online');
  const { commands } = store.relay.relay;
  await commands.moveToNewComputer({ passphrase: 'nine green tomatoes' });
  await store.edge.until((counts) => counts.bindsOpen === 0);
  expect(status()).toMatchObject({ arrival: { kind: 'moved' }, unreachable: null });
  commands.takeAddressBack(null);
  await store.until('online');
});

it('without a token, the tunnel works on this computer alone, and connects as soon as one is pasted', async () => {
  store = await startBehindEdge({}, {});
  expect(status()).toMatchObject({ arrival: { kind: 'this-computer-only' }, unreachable: null });
  await store.relay.relay.commands.saveToken({ token: edgeToken });
  await store.until('online');
  expect(status().setUp.token).toBe('kept');
});

it('the tunnel knows the pasted token after a restart, and keeps it sealed', async () => {
  store = await startBehindEdge({}, {});
  await store.relay.relay.commands.saveToken({ token: edgeToken });
  await store.relay.halt();
  expect(await readFile(path.join(store.relay.dataDir, 'settings.json'), 'utf8')).not.toContain(edgeToken);
  await store.relay.restart();
  await store.until('online');
});

it.each([
  ['x', 'not-a-token', 'ERR_NGROK_105'],
  [`${edgeToken.slice(0, -4)}zzzz`, 'token-refused', 'ERR_NGROK_107'],
])(
  'a wrong token, %s, is reported as %s, is not retried, and gives way to the right one',
  async (token, problem, code) => {
    store = await startBehindEdge({}, {});
    await store.relay.relay.commands.saveToken({ token });
    expect(await store.until('needs-attention')).toMatchObject({ problem, code });
    expect(store.edge.counts.sessionsRefused).toBe(1);
    await store.relay.relay.commands.saveToken({ token: edgeToken });
    await store.until('online');
    expect(JSON.stringify(store.relay.logLines)).not.toContain(token === 'x' ? edgeToken : token);
  },
);

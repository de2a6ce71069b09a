import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { orderBody } from '../../support/relay/relay-bodies';
import { reads, tap, ticket } from '../support/board';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';

const domain = 'pizza.ngrok-free.app';
/** More in `npm run soak`. */
const breaks = 10;

let store: AppBehindEdge;
const bar = () => store.app.page.getByRole('banner');
const online = () => reads(bar(), 'Orders can arrive');
const offline = () => reads(bar(), 'Orders cannot arrive');

it('an address that another computer holds is reported, and taken as soon as it is free', async () => {
  store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken, RELAY_DOMAIN: domain } });
  onTestFinished(() => store.close());
  await online();
  const letGo = store.edge.holdDomain(domain);
  store.edge.dropSessions();
  await reads(bar(), /Another computer holds the address/);
  letGo();
  await online();
});

describe('an app that is online', () => {
  beforeAll(async () => {
    store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken } });
    await online();
  });
  afterAll(() => store.close());

  it('an app that is online shows what is posted to the public address, and says there that it is paused', async () => {
    const answer = await store.post(orderBody({ orderNumberToday: 1 }));
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { status: 'accepted' }]);
    await ticket(store.app.page, 1).waitFor();
    await tap(store.app.page, 'Pause ordering');
    await tap(store.app.page.getByRole('dialog'), '15 minutes');
    const refused = await store.post(orderBody());
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([503, { error: { code: 'PAUSED' } }]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    await tap(store.app.page, 'Resume');
  });

  it(`an app that is online is back after each of ${breaks} breaks, and leaves nothing behind`, async () => {
    for (let round = 0; round < breaks; round++) {
      const { bindsEver } = store.edge.counts;
      store.edge.dropSessions();
      await store.edge.until((counts) => counts.bindsEver > bindsEver);
      await online();
    }
    expect(store.edge.counts).toMatchObject({ sessionsOpen: 1, bindsOpen: 1, connectionsOpen: 1 });
  });

  it("an app that is online needs nobody's help when the internet was gone", async () => {
    await store.edge.loseNetwork('everything');
    await offline();
    await reads(bar(), /No internet/);
    await store.edge.regainNetwork();
    await online();
  });

  it('an app that is online blocks the checkout once it is killed, and takes orders again after a restart', async () => {
    await store.app.kill();
    await store.edge.until((counts) => counts.bindsOpen === 0);
    expect((await store.post(orderBody())).status).toBeGreaterThanOrEqual(400);
    await store.app.relaunch();
    await online();
    expect((await store.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
    await ticket(store.app.page, 2).waitFor();
  });
});

it('an internet that is gone at the start is waited for', async () => {
  store = await launchBehindEdge();
  onTestFinished(() => store.close());
  await store.edge.loseNetwork('everything');
  await store.app.page.evaluate((token) => window.relay.call('saveToken', { token }), edgeToken);
  await reads(bar(), /No internet/);
  await store.edge.regainNetwork();
  await online();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { basic } from '../support/relay-post';
import { launchApp, type RunningApp, username } from './app';
import { isGone, reads, rings, tap } from './board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const alert = () =>
  app.page.getByRole('alert').filter({ hasText: 'Every checkout is blocked: Bbot sends a wrong password' });

it('says loudest of all that Bbot sends a wrong password, and how often', async () => {
  for (const count of ['1 time', '2 times']) {
    const answer = await app.post(orderBody(), { authorization: basic(username, 'wrong') });
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHORIZED']);
    expect(answer.headers['www-authenticate']).toContain('Basic');
    await reads(alert(), new RegExp(`^${count} since `));
  }
  await rings(app.page, 'Trouble sounds: see the red line on top');
});

it('counts them beside the blocked checkouts, which it cannot name', async () => {
  await tap(app.page, /^0 blocked today/);
  const dialog = app.page.getByRole('dialog', { name: 'Checkouts blocked today' });
  await reads(dialog, '2 were refused because of a wrong user name or password.');
  await tap(dialog, 'Close');
  await isGone(dialog);
});

it('takes it back with the first right one', async () => {
  expect((await app.post(orderBody())).status).toBe(200);
  await isGone(alert());
});

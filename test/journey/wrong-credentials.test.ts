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

it('a wrong password of Bbot’s is said loudest of all, counted, and taken back with the first right one', async () => {
  for (const count of ['1 time', '2 times']) {
    const answer = await app.post(orderBody(), { authorization: basic(username, 'wrong') });
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHORIZED']);
    expect(answer.headers['www-authenticate']).toContain('Basic');
    await reads(alert(), new RegExp(`^${count} since `));
  }
  await rings(app.page, 'Trouble sounds: see the red line on top');

  // They are counted beside the blocked checkouts, and cannot be named.
  await tap(app.page, /^0 blocked today/);
  const dialog = app.page.getByRole('dialog', { name: 'Checkouts blocked today' });
  await reads(dialog, '2 were refused because of a wrong user name or password.');
  await tap(dialog, 'Close');
  await isGone(dialog);

  expect((await app.post(orderBody())).status).toBe(200);
  await isGone(alert());
});

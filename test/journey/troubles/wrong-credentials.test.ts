import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic } from '../../support/relay/relay-post';
import { launchApp, type RunningApp, username } from '../support/app';
import { isGone, reads, rings, tap, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const alert = () =>
  app.page.getByRole('alert').filter({ hasText: 'Every checkout is blocked: Bbot sends a wrong password' });

async function sendWrong(): Promise<void> {
  const answer = await app.post(orderBody(), { authorization: basic(username, 'wrong') });
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHORIZED']);
  expect(answer.headers['www-authenticate']).toContain('Basic');
}

it('a wrong password that anybody may have sent is a quiet line', async () => {
  for (const told of ['Somebody sent a wrong password', 'Somebody sent a wrong password 2 times']) {
    await sendWrong();
    const line = app.page.getByRole('status').filter({ hasText: told });
    await reads(line, /^(At|Since) \d+:\d\d [AP]M\. If guests cannot pay/);
  }
  expect(await alert().count()).toBe(0);
});

it('a wrong password from Bbot is the loudest message, is counted, and is taken back with the first right one', async () => {
  for (const count of [3, 4]) {
    await sendWrong();
    await reads(alert(), new RegExp(`^${count} times since `));
  }
  await rings(app.page, 'Trouble sounds: see the red line on top');

  // They are counted beside the blocked checkouts, and cannot be named.
  await tap(app.page, /^0 blocked today/);
  const dialog = app.page.getByRole('dialog', { name: 'Checkouts blocked today' });
  await reads(dialog, '4 were refused because of a wrong user name or password.');
  await tap(dialog, 'Close');
  await isGone(dialog);

  expect((await app.post(orderBody())).status).toBe(200);
  await isGone(alert());
});

it('a wrong address that Bbot asks for is shown with the right one, named among the blocked, and taken back', async () => {
  const { page } = app;
  const order = orderBody({ orderNumberToday: 4711 });
  expect((await app.post(order, { path: '/bbot/update' })).status).toBe(404);
  const wrong = page.getByRole('alert').filter({ hasText: 'Bbot asks for a wrong address: /bbot/update' });
  await reads(wrong, /“New orders and status changes”: …\/bbot\/updates \(1 time since /);
  await reads(page.getByRole('banner'), 'Bbot asks for a wrong address');

  await tap(page, /^1 blocked today/);
  const dialog = page.getByRole('dialog', { name: 'Checkouts blocked today' });
  await reads(dialog, 'Bbot asked for a wrong address: /bbot/update');
  for (const words of ['Order 4711', 'Eric Wang']) await reads(dialog, words);
  await tap(dialog, 'Close');

  await tap(wrong, 'It is right now');
  await isGone(wrong);
});

it('two open orders of one number say on their cards which is which', async () => {
  const hint = app.page.getByText(/^Another order is 12 too\. This one: /);
  await app.post(orderBody({ orderNumberToday: 12, guest_name: 'Ada Lovelace' }));
  await ticket(app.page, 12).waitFor();
  expect(await hint.count()).toBe(0);
  await app.post(orderBody({ orderNumberToday: 12, guest_name: 'Zoë Straßer' }));
  await expect.poll(() => hint.count()).toBe(2);
  await reads(ticket(app.page, 12).first(), /This one: Ada Lovelace, \d+:\d\d [AP]M$/);
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function panel() {
  return app.page.getByRole('region', { name: 'Opening hours' });
}

async function openPanel(): Promise<void> {
  await tap(app.page, 'Menu');
  await app.page.getByRole('menuitem', { name: 'Opening hours' }).click();
  await panel().waitFor();
}

it('opening hours are set by weekday, with a preview, block checkouts outside of them, and are removed again', async () => {
  await openPanel();
  await panel()
    .getByRole('checkbox', { name: 'Block checkouts outside of these hours' })
    .click({ force: true });
  for (const day of days) await panel().getByRole('textbox', { name: day }).fill('');
  await reads(panel(), 'Always closed');
  await tap(panel(), 'Save the hours');
  await reads(app.page.getByRole('banner'), 'Ordering closed');
  await reads(app.page.getByRole('main'), 'By the opening hours.');
  expect(await app.post(orderBody())).toMatchObject({ status: 503, code: 'CLOSED' });

  // Some that cannot be read are said beside their day, and are not saved.
  await panel().getByRole('textbox', { name: 'Monday' }).fill('lunch');
  await reads(panel(), 'Write it like 11:00-14:00, 17:00-22:00.');
  await tap(panel(), 'Save the hours');
  await panel().getByRole('textbox', { name: 'Monday' }).fill('');

  await panel()
    .getByRole('checkbox', { name: 'Block checkouts outside of these hours' })
    .click({ force: true });
  await tap(panel(), 'Save the hours');
  await reads(app.page.getByRole('banner'), 'Ordering open');
  expect((await app.post(orderBody())).status).toBe(200);
  await tap(panel(), 'Close');
  await isGone(panel());
});

it('“Close until tomorrow” stops guests, and Resume lets them pay again', async () => {
  await tap(app.page, 'Pause ordering');
  await tap(app.page.getByRole('dialog', { name: 'Pause ordering' }), 'Close until tomorrow');
  await reads(app.page.getByRole('main'), 'Ordering closed until');
  expect(await app.post(orderBody())).toMatchObject({ status: 503, code: 'CLOSED' });
  await tap(app.page, 'Resume');
  await reads(app.page.getByRole('banner'), 'Ordering open');
});

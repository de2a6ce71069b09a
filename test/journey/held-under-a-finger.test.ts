import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { ticket } from './board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { boardLayout: 'grid' } });
});
afterAll(() => app.close());

it('moves no ticket under a finger for an order that comes meanwhile, and shows it once that has gone', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(app.page, 1).waitFor();
  const seen = app.page.evaluate(async () => {
    window.dispatchEvent(new PointerEvent('pointerdown'));
    await new Promise<void>((resolve) => {
      window.relay.onChange((text) => {
        if (text.includes('Later guest')) resolve();
      });
    });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const seenThen = document.querySelectorAll('article').length;
    window.dispatchEvent(new PointerEvent('pointercancel'));
    return seenThen;
  });
  await app.post(orderBody({ orderNumberToday: 2, guest_name: 'Later guest' }));
  expect(await seen).toBe(1);
  await ticket(app.page, 2).waitFor();
});

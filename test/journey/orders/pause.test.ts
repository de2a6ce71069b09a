import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import beginning from '../../support/bbot/samples/checkout_beginning.json';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { blockedSoFar, button, isGone, reads, rings, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const banner = /^Ordering paused/;

async function pauseFor(choice: string): Promise<void> {
  await tap(app.page, 'Pause ordering');
  const dialog = app.page.getByRole('dialog', { name: 'Pause ordering' });
  await reads(dialog, 'Guests are stopped when they pay');
  await tap(dialog, choice);
  await isGone(dialog);
  await app.page.getByRole('main').getByRole('status').getByText(banner).waitFor();
}

async function resume(): Promise<void> {
  await tap(app.page, 'Resume');
  await isGone(app.page.getByRole('main').getByText(banner));
  await reads(app.page.getByRole('banner'), 'Ordering open');
}

it.each([5, 10, 15, 30])(
  'a pause blocks the next checkout for %i minutes and says until when',
  async (minutes) => {
    const before = Date.now();
    await pauseFor(`${minutes} minutes`);
    const answer = await app.post(orderBody());
    expect([answer.status, answer.code]).toEqual([503, 'PAUSED']);
    const retryAfter = Number(answer.headers['retry-after']);
    expect(retryAfter).toBeLessThanOrEqual(minutes * 60);
    expect(retryAfter).toBeGreaterThan(minutes * 60 - 15);
    // The minute may turn between the tap and now.
    const ends = [before, Date.now()].map((from) => from + minutes * 60_000);
    const words = ends.map((end) => `Ordering paused. Will resume at ${clockTime(end)}`);
    expect(words).toContain(await app.page.getByRole('main').getByText(banner).textContent());
    await resume();
  },
);

it('a pause blocks until somebody resumes, and then names no time', async () => {
  await pauseFor('Until I resume');
  const answer = await app.post(orderBody());
  expect([answer.status, answer.code, answer.headers['retry-after']]).toEqual([503, 'PAUSED', undefined]);
  await reads(app.page.getByRole('main'), 'Ordering paused until you resume');
  await reads(app.page.getByRole('banner'), 'Until you resume');
  await resume();
  expect((await app.post(orderBody())).status).toBe(200);
});

it('a pause still takes what is paid, rings for it, and lets a checkout begin that may be for later', async () => {
  await pauseFor('Until I resume');
  const paid = await app.post(orderBody({ orderNumberToday: 41 }), { path: '/bbot/updates' });
  expect([paid.status, paid.code]).toEqual([200, 'accepted']);
  await ticket(app.page, 41).waitFor();
  await rings(app.page, 'Ringing: Order 41');
  const begun = await app.post(beginning);
  expect([begun.status, begun.code]).toEqual([200, 'accepted']);
  await resume();
});

it('a pause counts and lists the blocked checkouts: guest, items, value, reason, one line for each', async () => {
  const before = await blockedSoFar(app.page);
  await pauseFor('30 minutes');
  const body = orderBody({ guest_name: 'Ana Blocked' });
  await app.post(body);
  await app.post(body);
  await tap(app.page, `${before + 1} blocked today`);
  const dialog = app.page.getByRole('dialog', { name: 'Checkouts blocked today' });
  const cells = await dialog.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  expect(cells.slice(1)).toEqual([
    'Ana Blocked\nOrder 233',
    '2\u00a0×\u00a0Ceviche',
    '$30.78',
    'Ordering was paused',
    '2',
  ]);
  await tap(dialog, 'Close');
  await isGone(dialog);
});

it('a pause lasts over a restart, with the blocked checkouts of the day', async () => {
  await pauseFor('30 minutes');
  const before = await blockedSoFar(app.page);
  await app.post(orderBody({ guest_name: 'Ann Blocked' }));
  await button(app.page, `${before + 1} blocked today`).waitFor();
  await app.relaunch();
  await app.page.getByRole('main').getByText(banner).waitFor();
  expect((await app.post(orderBody({ guest_name: 'Ben Blocked' }))).code).toBe('PAUSED');
  await button(app.page, `${before + 2} blocked today`).waitFor();
  await resume();
  expect((await app.post(orderBody())).status).toBe(200);
});

/** Of the same Node that the board's words are made with: its thin spaces are those of the page. */
function clockTime(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic } from '../../support/relay/relay-post';
import { launchApp, password, type RunningApp, username } from '../support/app';
import {
  buttonsOf,
  doneSoFar,
  isGone,
  outOfTabOrder,
  reads,
  rings,
  standsIn,
  tap,
  ticket,
} from '../support/board';
import { clearBoard } from '../support/clear-board';
import { runningCore } from '../support/core-pid';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const notice = 'Not sure this checkout went through';

it('the board asks staff about an order whose answer reached nobody: Make it keeps it', async () => {
  const { page } = app;
  await sendAndHangUp(orderBody({ orderNumberToday: 1 }));
  await reads(ticket(page, 1), notice);
  await rings(page, 'Ringing: Order 1');
  expect(await buttonsOf(ticket(page, 1))).toEqual(['Discard', 'Make it']);
  expect(await outOfTabOrder(ticket(page, 1))).toEqual([]);

  await tap(ticket(page, 1), 'Make it');
  await isGone(ticket(page, 1).getByText(notice));
  await rings(page, 'Nothing is ringing');
  await tap(ticket(page, 1), 'Start');
  await standsIn(page, 1, 'Preparing');
});

it('Discard takes an order off the board, and it is back on when Bbot tells it again', async () => {
  const { page } = app;
  const done = await doneSoFar(page);
  const body = orderBody({ orderNumberToday: 2 });
  await sendAndHangUp(body);
  await tap(ticket(page, 2), 'Discard');
  await isGone(ticket(page, 2));
  await page.getByRole('tab', { name: `Done (${done + 1})` }).click();
  await reads(ticket(page, 2), 'Discarded');
  await page.getByRole('tab', { name: 'Board' }).click();

  await app.post(body, { path: '/bbot/updates' });
  await standsIn(page, 2, 'New');
  await rings(page, 'Ringing: Order 2');
});

it('an unconfirmed order is sure by itself once Bbot repeats it', async () => {
  const body = orderBody({ orderNumberToday: 3 });
  await sendAndHangUp(body);
  await reads(ticket(app.page, 3), notice);
  expect((await app.post(body)).code).toBe('duplicate');
  await isGone(ticket(app.page, 3).getByText(notice));
  expect(await buttonsOf(ticket(app.page, 3))).toEqual(['Start']);
});

it('answered orders and doubts survive a power cut', async () => {
  const lost = orderBody({ orderNumberToday: 4 });
  await sendAndHangUp(lost);
  await reads(ticket(app.page, 4), notice);
  const id = randomUUID();
  expect((await app.post(orderBody({ id, orderNumberToday: 5 }))).status).toBe(200);
  await ticket(app.page, 5).waitFor();
  await app.post(orderBody({ orderNumberToday: 6 }));
  await tap(ticket(app.page, 6), 'Start');
  await standsIn(app.page, 6, 'Preparing');

  await app.kill();
  await app.relaunch();
  await reads(ticket(app.page, 4), notice);
  await standsIn(app.page, 5, 'New');
  await standsIn(app.page, 6, 'Preparing');
});

/** Sends an order to its last byte and hangs up before anybody reads it: the answer finds nobody. */
async function sendAndHangUp(order: object): Promise<void> {
  const core = await runningCore(app);
  // The system takes it in meanwhile. A core that runs might answer between the last byte and the end.
  process.kill(core, 'SIGSTOP');
  try {
    await sendUnread(order);
  } finally {
    process.kill(core, 'SIGCONT');
  }
}

async function sendUnread(order: object): Promise<void> {
  const body = JSON.stringify(order);
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    'POST /bbot HTTP/1.1',
    `host: ${hostname}:${port}`,
    `authorization: ${basic(username, password)}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'finish');
  socket.destroy();
}

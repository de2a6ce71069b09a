import { afterAll, beforeAll, expect, it } from 'vitest';
import { clippedText } from '../support/clipped-text';
import { edgeToken } from '../support/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../support/virtual-printer';
import { axeViolations } from './axe-violations';
import { button, reads, tap } from './board';
import { type AppBehindEdge, launchBehindEdge } from './edge';

// An owner asks whether everything is all right, does what the answer says, and asks again.

let store: AppBehindEdge;
let printer: VirtualPrinter;
beforeAll(async () => {
  printer = await startVirtualPrinter();
  store = await launchBehindEdge({
    settings: { kitchen: 'paper', textSize: 'largest' },
    env: { NGROK_AUTHTOKEN: edgeToken },
  });
  await store.app.page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(async () => {
  await store.close();
  await printer.stop();
});

const title = 'Is everything all right?';
const panel = () => store.app.page.getByRole('region', { name: title, exact: true });
const entry = (name: string) =>
  panel().getByRole('list', { name: title }).getByRole('listitem', { name, exact: true });
const mood = (name: string, is: string) => entry(name).getByRole('img', { name: is, exact: true }).waitFor();
const printers = () => store.app.page.getByRole('region', { name: 'Printers', exact: true });

it('is told what to look at, beside the board, each thing with what to do', async () => {
  const { page } = store.app;
  await reads(page, 'Orders can arrive');
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: title }).click();
  await reads(panel(), /things to look at/);
  await mood('Printers', 'To look at');
  await reads(entry('Printers'), 'No printer is set up, although the kitchen reads paper.');
  await mood('Bbot’s panel', 'To look at');
  await reads(entry('Bbot’s panel'), 'Order Injection (POS)');
  await button(page, 'Pause ordering').click({ trial: true });
});

it('is told what is all right, proved over the public address', async () => {
  for (const name of ['Orders from Bbot', 'Part that connects', 'Disk', 'Clock', 'Sound'])
    await mood(name, 'All right');
  await reads(entry('Orders from Bbot'), /^Proved just now/);
  await reads(entry('Clock'), /by a clock on the internet. It is \d+:\d\d [AP]M here/);
});

it('goes on taking orders, and keeps the board as it was', async () => {
  await reads(store.app.page, 'Ordering open');
  expect(await store.app.page.getByRole('alert').filter({ hasText: 'cannot be saved' }).count()).toBe(0);
});

it('reads it with the largest text, light and dark, and presses what is large enough', async () => {
  const { page } = store.app;
  const bar = (await page.getByRole('banner').textContent()) ?? '';
  const cut = await page.evaluate(clippedText);
  expect(cut.filter((one) => !bar.includes(one.replace(/^cut off: /, '')))).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
  }
  const heights = await panel()
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
});

it('tries the sound there and then', async () => {
  await tap(entry('Sound'), 'Try the sound');
  await reads(entry('Sound'), /^Did you hear it in the kitchen\?/);
});

it('is led to the printers and back, and adds one', async () => {
  await tap(entry('Printers'), 'Open “Printers”');
  await tap(printers(), 'Add a printer');
  await printers().getByLabel('Name', { exact: true }).fill('Kitchen');
  await printers().getByLabel('Address').fill(`${printer.host}:${printer.port}`);
  await tap(printers(), 'Add this printer');
  await reads(printers(), 'Ready');
  await tap(printers(), 'Back to the checks');
  await mood('Printers', 'To look at');
  await reads(entry('Printers'), 'Nothing is known to have come out of Kitchen yet.');
});

it('is told that it is all right once paper came out, and asked again', async () => {
  await tap(entry('Printers'), 'Open “Printers”');
  await tap(printers(), 'Test print');
  await reads(printers(), 'Printed: the printer said so.');
  await tap(printers(), 'Back to the checks');
  await mood('Printers', 'All right');
});

it('is told what has gone wrong since, when asking again', async () => {
  printer.behave({ paper: 'out' });
  await tap(panel(), 'Check again');
  await mood('Printers', 'To look at');
  await reads(entry('Printers'), 'Kitchen: out of paper.');
  await reads(entry('Printers'), 'Put in a new roll.');
  printer.behave({ paper: 'ok' });
  await tap(panel(), 'Check again');
  await mood('Printers', 'All right');
});

it('is led to the set-up, at whose end the same is asked', async () => {
  await tap(entry('Bbot’s panel'), 'Open the set-up');
  await tap(store.app.page.getByRole('region', { name: 'Set up', exact: true }), title);
  await mood('Printers', 'All right');
});

it('gave the page no cause to complain', () => {
  expect(store.app.complaints).toEqual([]);
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { clippedText } from '../../support/clipped-text';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { axeViolations } from '../support/axe-violations';
import { button, reads, tap } from '../support/board';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';
import { removePrinters } from '../support/remove-printers';

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
beforeEach(async () => {
  const { page } = store.app;
  await removePrinters(store.app);
  const [close] = await page.getByRole('button', { name: 'Close', exact: true }).all();
  await close?.click();
  await reads(page, 'Orders can arrive');
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: title }).click();
  await reads(panel(), /things? to look at/);
});
/** Nothing that is asked here gives the page a cause to complain. */
afterEach(() => expect(store.app.complaints).toEqual([]));
afterAll(async () => {
  await store.close();
  await printer.stop();
});

const title = 'Is everything all right?';
const panel = () => store.app.page.getByRole('region', { name: title, exact: true });
const entry = (name: string) =>
  panel().getByRole('list', { name: title }).getByRole('listitem', { name, exact: true });
const severity = (name: string, is: string) =>
  entry(name).getByRole('img', { name: is, exact: true }).waitFor();
const printers = () => store.app.page.getByRole('region', { name: 'Printers', exact: true });

it('the checks tell an owner, next to the board, what to look at and do, and what is proved to be all right', async () => {
  const { page } = store.app;
  await reads(panel(), /things to look at/);
  await severity('Printers', 'To look at');
  await reads(entry('Printers'), 'No printer is set up, although the kitchen reads paper.');
  await severity('Bbot’s panel', 'To look at');
  await reads(entry('Bbot’s panel'), 'Order Injection (POS)');
  await button(page, 'Pause ordering').click({ trial: true });

  // Proved over the public address.
  for (const name of ['Orders from Bbot', 'Part that connects', 'Disk', 'Clock', 'Sound'])
    await severity(name, 'All right');
  await reads(entry('Orders from Bbot'), /^Proved just now/);
  await reads(entry('Clock'), /by a clock on the internet. It is \d+:\d\d [AP]M here/);

  // It goes on taking orders, and the board is as it was.
  await reads(page, 'Ordering open');
  expect(await page.getByRole('alert').filter({ hasText: 'cannot be saved' }).count()).toBe(0);
});

it('the checks can be read with the largest text, light and dark, and their buttons are large enough', async () => {
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

it('the checks let the sound be tried there and then', async () => {
  await tap(entry('Sound'), 'Try the sound');
  await reads(entry('Sound'), /^Did you hear it in the kitchen\?/);
});

it('the checks lead to printers and set-up and back, and ask again there until all is right', async () => {
  // One is added.
  await tap(entry('Printers'), 'Open “Printers”');
  await tap(printers(), 'Add a printer');
  await printers().getByLabel('Name', { exact: true }).fill('Kitchen');
  await printers().getByLabel('Address').fill(`${printer.host}:${printer.port}`);
  await tap(printers(), 'Add this printer');
  await reads(printers(), 'Ready');
  await tap(printers(), 'Back to the checks');
  await severity('Printers', 'To look at');
  await reads(entry('Printers'), 'Nothing is known to have come out of Kitchen yet.');

  // All right once paper came out.
  await tap(entry('Printers'), 'Open “Printers”');
  await tap(printers(), 'Test print');
  await reads(printers(), 'Printed: the printer said so.');
  await tap(printers(), 'Back to the checks');
  await severity('Printers', 'All right');

  // What has gone wrong since is told when somebody asks again.
  printer.behave({ paper: 'out' });
  await tap(panel(), 'Check again');
  await severity('Printers', 'To look at');
  await reads(entry('Printers'), 'Kitchen: out of paper.');
  await reads(entry('Printers'), 'Put in a new roll.');
  printer.behave({ paper: 'ok' });
  await tap(panel(), 'Check again');
  await severity('Printers', 'All right');

  // At the end of the set-up the same is asked.
  await tap(entry('Bbot’s panel'), 'Open the set-up');
  await tap(store.app.page.getByRole('region', { name: 'Set up', exact: true }), title);
  await severity('Printers', 'All right');
});

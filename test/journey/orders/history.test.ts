import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { dayWords, shortDayWords } from '../../../shared/i18n/day-words';
import { printerAt } from '../../support/printer/printer-at';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { keepHistory } from '../../support/relay/kept-history';
import { itemNamed, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, tap } from '../support/board';

// Somebody looks up what was yesterday and the day before, with two days that the core itself has left.

let app: RunningApp;
let printer: VirtualPrinter;
let dataDir: string;
let before: string;
let yesterday: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-history-'));
  printer = await startVirtualPrinter();
  const tuna = { guest_name: 'Zoë Ámbar', items: [itemNamed('Tuna Tartare')], mobile: '+15550100077' };
  [before = '', yesterday = ''] = await keepHistory(
    dataDir,
    [{ made: [{}, tuna] }, { made: [{}, {}], cancelled: [{}], blocked: 1 }],
    [printerAt(printer.url, { name: 'Kitchen' })],
  );
  app = await launchApp({ dataDir, env: { RELAY_PRINTER: printer.url } });
});
beforeEach(async () => {
  // Each time it is opened it begins with today, nothing typed and nothing opened.
  for (const name of ['Board', 'History']) await app.page.getByRole('tab', { name }).click();
});
afterEach(() => expect(app.complaints).toEqual([]));
afterAll(async () => {
  await app.close();
  await printer.stop();
  await rm(dataDir, { recursive: true });
});

const page = () => app.page.getByRole('tabpanel', { name: 'History' });
const day = () => page().getByRole('combobox', { name: 'Day' });
const show = (kept: string) => day().selectOption(kept);
const entry = (number: number) => button(page(), `Open order ${number}`);
const detail = (number: number) => page().getByRole('region', { name: `Order ${number}`, exact: true });
const sheet = () => page().getByRole('region', { name: 'The day’s sheet' });
const inWords = (kept: string) => dayWords(kept, 'en-US');

it('the history opens at today, adds orders as they come in, and reaches other days by button or list', async () => {
  await reads(page(), 'No orders on this day.');
  await app.post(orderBody({ orderNumberToday: 77 }));
  await entry(77).waitFor();
  await printer.until(() => printer.slips.some(({ lines }) => lines.includes('77')));

  // Each day says its number of orders.
  await tap(page(), 'The day before');
  await reads(sheet(), `Sheet of ${inWords(yesterday)}`);
  await entry(3).waitFor();
  expect(await day().locator('option').allInnerTexts()).toEqual([
    expect.stringMatching(/^Today, .+ · 1 order$/),
    `${shortDayWords(yesterday, 'en-US')} · 3 orders`,
    `${shortDayWords(before, 'en-US')} · 2 orders`,
  ]);
  await show(before);
  await reads(sheet(), `Sheet of ${inWords(before)}`);
});

it('a day of the history shows what was cancelled, blocked and printed', async () => {
  await show(before);
  await tap(page(), 'The day after');
  await page().getByText('Cancelled (1)').click();
  await entry(3).waitFor();
  expect(
    await page()
      .getByRole('button', { name: /^Open order/ })
      .count(),
  ).toBe(1);
  await page().getByText('Blocked (1)').click();
  await reads(page().getByRole('row'), 'Ordering was paused');
  await reads(page().getByRole('row'), '$30.78');
  await reads(page(), '1 checkout blocked, $30.78');
  await reads(page(), 'Who they were is kept for one day only.');
  await page().getByText('Printed (3)').click();
  await entry(1).waitFor();
});

it('a day of the history tells what it came to', async () => {
  await show(yesterday);
  await reads(sheet(), '$61.56');
  await reads(sheet(), 'By method');
  await reads(sheet(), 'By hour');
});

it('a day of the history has its sheet in place of the list where there is no room for both', async () => {
  await show(yesterday);
  const size = await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await tap(app.page, 'Find');
  await isGone(sheet());
  await tap(page(), 'The day’s sheet');
  await reads(sheet(), '$61.56');
  await isGone(entry(1));
  await tap(page(), 'Orders of the day');
  await entry(1).waitFor();
  await tap(app.page, 'Close');
  await sheet().waitFor();
  await app.page.setViewportSize(size);
});

it('a day of the history is saved as CSV where somebody says', async () => {
  await show(yesterday);
  const file = path.join(dataDir, 'day.csv');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await tap(sheet(), 'Save as CSV');
  await reads(sheet(), 'The file is written.');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/^\uFEFFOrder,Taken,/);
  expect((await readFile(file, 'utf8')).trimEnd().split('\r\n')).toHaveLength(4);
});

it('a day of the history is printed as a sheet', async () => {
  await show(yesterday);
  const slips = printer.slips.length;
  await tap(sheet(), 'Print the sheet');
  await reads(sheet(), 'Printed: the printer said so.');
  expect((await printer.untilSlips(slips + 1)).at(-1)?.text).toContain(`Sheet of ${inWords(yesterday)}`);
});

it('an order is found by the name of its guest, its items, or the end of the phone', async () => {
  await show(before);
  const find = page().getByRole('searchbox', { name: 'Find in this day' });
  for (const typed of ['zoe', 'tartare', '0077']) {
    await find.fill(typed);
    await isGone(entry(1));
    await entry(2).waitFor();
  }
  await find.fill('nobody');
  await reads(page(), 'Nothing of this day fits “nobody”.');
});

it('an order tells its whole story and what Bbot sent, reprints, and leaves the focus where it was', async () => {
  await show(before);
  await entry(2).click();
  await reads(detail(2), 'Zoë Ámbar');
  const story = await detail(2)
    .getByRole('listitem')
    .filter({ hasText: /^\d\d:\d\d:\d\d\.\d{3} / });
  await expect
    .poll(() => story.allInnerTexts())
    .toEqual([
      expect.stringMatching(/ taken$/),
      expect.stringMatching(/ printed at Kitchen|127\.0\.0\.1/),
      expect.stringMatching(/ moved to Preparing$/),
      expect.stringMatching(/ moved to Ready$/),
      expect.stringMatching(/ moved to Done$/),
    ]);
  await reads(detail(2), 'put into the history');
  await tap(detail(2), 'Raw body for support');
  await reads(detail(2), /"guest_name": "Zoë Ámbar"/);

  // Printed once more, marked, and its story says so.
  const slips = printer.slips.length;
  await tap(detail(2), 'Print again');
  await app.page.getByRole('menuitem', { name: /^Print again: / }).click();
  const slip = (await printer.untilSlips(slips + 1)).at(-1);
  expect(slip?.text).toContain('REPRINT 1');
  expect(slip?.text).toMatch(/Tuna\s+Tartare/);
  await reads(detail(2), /COPY printed at/);

  // It says so when it has not printed.
  printer.behave({ paper: 'out' });
  await tap(detail(2), 'Print again');
  await app.page.getByRole('menuitem', { name: /^Print again: / }).click();
  await reads(app.page, /^The order was not printed again\./);
  await reads(detail(2), /COPY not printed at .+: out of paper/);
  printer.behave({ paper: 'ok' });

  await tap(detail(2), 'Close');
  await sheet().waitFor();
  await expect.poll(() => entry(2).evaluate((row) => row === document.activeElement)).toBe(true);
});

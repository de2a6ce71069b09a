import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, rings, tap, ticket } from '../support/board';

// An owner gets the slip for the day this computer is dead, while orders come in.

let app: RunningApp;
let printer: VirtualPrinter;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-slip-'));
  printer = await startVirtualPrinter();
  app = await launchApp({ firstRun: true, env: { RELAY_PRINTER: printer.url } });
  await app.page.evaluate(() => {
    // A page that asks for the system's own print window stands still until somebody closes it.
    window.print = () => console.error('The page was asked to print.');
  });
});
afterAll(async () => {
  await app.close();
  await printer.stop();
  await rm(folder, { recursive: true });
});

/** Nothing that is done here gives the page a cause to complain. */
afterEach(() => expect(app.complaints).toEqual([]));

const step = () => app.page.getByRole('region', { name: 'For the day this computer is dead', exact: true });
const emergencySlip = () => printer.slips.find(({ text }) => text.includes('If orders cannot arrive'));

async function choose(entry: string): Promise<void> {
  await tap(step(), 'Print the emergency slip');
  await app.page.getByRole('menuitem', { name: entry, exact: true }).click();
}

it('the emergency slip comes out of a receipt printer, which said so', async () => {
  await choose(`Print at ${printer.host}`);
  await reads(step(), 'Printed: the printer said so.');
  expect(emergencySlip()?.text).toContain('Order Injection (POS)');
  expect(emergencySlip()?.text).toContain('Promo Webhook URL');
});

it('the emergency slip says in words when the printer does not take it', async () => {
  printer.behave({ paper: 'out' });
  await choose(`Print at ${printer.host}`);
  await reads(step(), /^Not printed: out of paper/);
  printer.behave({ paper: 'ok' });
});

/** The system's window that asks for a place stands open until somebody chooses one. */
async function keepAsking() {
  await app.electron.evaluate(({ dialog, ipcMain }) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        process.env['ASKED'] = 'yes';
        ipcMain.once('chosen', (_, filePath: string) => resolve({ canceled: false, filePath }));
      });
  });
  return {
    isAsked: () => app.electron.evaluate(() => process.env['ASKED'] === 'yes'),
    choose: (file: string) =>
      app.electron.evaluate(({ ipcMain }, chosen) => ipcMain.emit('chosen', null, chosen), file),
  };
}

it('the emergency slip is saved as a one-page PDF, and an order rings while its place is asked for', async () => {
  const dialog = await keepAsking();
  await choose('Save as PDF…');
  await reads(step(), 'Saving the slip…');
  await expect.poll(dialog.isAsked).toBe(true);
  await app.post(orderBody({ orderNumberToday: 41 }));
  await ticket(app.page, 41).waitFor();
  await rings(app.page, 'Ringing: Order 41');
  const file = path.join(folder, 'slip.pdf');
  await dialog.choose(file);
  await reads(step(), 'Saved. Print it on any printer.');
  const pdf = (await readFile(file)).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/MediaBox/g)).toHaveLength(1);
});

it('the emergency slip leaves nothing behind when no place is chosen', async () => {
  await app.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  await choose('Save as PDF…');
  await expect.poll(() => step().getByRole('status').innerText()).toBe('');
});

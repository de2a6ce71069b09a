import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { reads, tap, ticket } from './board';

// Two computers and a stick that is carried from one to the other.

const passphrase = 'nine green tomatoes';
let folder: string;
let stick: string;
let old: RunningApp;
let fresh: RunningApp;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-stick-'));
  stick = path.join(folder, 'move.txt');
  old = await launchApp();
  fresh = await launchApp({ firstRun: true });
});
afterAll(async () => {
  await old.close();
  await fresh.close();
  await rm(folder, { recursive: true });
});

/** Answers the system's windows that ask for a file, as somebody does who chooses the stick. */
async function chooseStick(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, stick);
}

const moving = (page: Page) => page.getByRole('region', { name: 'Move to a new computer' });

it('the old computer writes everything into one sealed file, and hands over', async () => {
  const { page } = old;
  await old.post(orderBody({ orderNumberToday: 12 }));
  await ticket(page, 12).waitFor();
  await chooseStick(old);
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: 'Set up' }).click();
  await tap(moving(page), 'This is the old computer');
  await moving(page).getByLabel('New passphrase').fill(passphrase);
  await moving(page).getByLabel('The same passphrase again').fill(passphrase);
  await tap(moving(page), 'Write the file and hand over');
  await reads(page.getByRole('banner'), 'Orders go to the new computer');
  // It lets go first: an order that came while it writes would be on neither.
  await expect.poll(() => readFile(stick, 'latin1').catch(() => '')).toContain('Counter Relay');
  expect(await readFile(stick, 'latin1')).not.toMatch(/kitchen-secret|Eric|Ceviche/);
});

it('the new computer takes over what is still to be made', async () => {
  const { page } = fresh;
  await chooseStick(fresh);
  await tap(moving(page), 'This is the new computer');
  await moving(page).getByLabel('Passphrase of the file').fill('another passphrase');
  await tap(moving(page), /^Choose the file/);
  await reads(moving(page), 'The passphrase does not fit the file');
  await moving(page).getByLabel('Passphrase of the file').fill(passphrase);
  await tap(moving(page), /^Choose the file/);
  await ticket(page, 12).waitFor();
});

it('the old computer takes orders again when somebody says so', async () => {
  await tap(old.page, 'Take orders on this computer again');
  await reads(old.page.getByRole('banner'), 'Orders cannot arrive yet');
});

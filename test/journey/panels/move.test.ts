import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, tap, ticket } from '../support/board';

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

it('an old computer hands everything over in one sealed file, and takes orders again when somebody says so', async () => {
  await old.post(orderBody({ orderNumberToday: 12 }));
  await ticket(old.page, 12).waitFor();
  await chooseStick(old);
  await tap(old.page, 'Menu');
  await old.page.getByRole('menuitem', { name: 'Set up' }).click();
  await tap(moving(old.page), 'This is the old computer');
  await moving(old.page).getByLabel('New passphrase').fill(passphrase);
  await moving(old.page).getByLabel('The same passphrase again').fill(passphrase);
  await tap(moving(old.page), 'Write the file and hand over');
  await reads(old.page.getByRole('banner'), 'Orders go to the new computer');
  // It lets go first: an order that came while it writes would be on neither.
  await expect.poll(() => readFile(stick, 'latin1').catch(() => '')).toContain('Counter Relay');
  expect(await readFile(stick, 'latin1')).not.toMatch(/kitchen-secret|Eric|Ceviche/);

  // The new computer takes over what is still to be made.
  await chooseStick(fresh);
  const there = moving(fresh.page);
  await tap(there, 'This is the new computer');
  await there.getByLabel('Passphrase of the file').fill('another passphrase');
  await tap(there, /^Choose the file/);
  await reads(there, 'The passphrase does not fit the file');
  await there.getByLabel('Passphrase of the file').fill(passphrase);
  await tap(there, /^Choose the file/);
  await ticket(fresh.page, 12).waitFor();

  await tap(old.page, 'Take orders on this computer again');
  await reads(old.page.getByRole('banner'), 'Orders cannot arrive yet');
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { UserSettings } from '../../../shared/settings/choices';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap, ticket } from '../support/board';

let folder: string;
let app: RunningApp;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-settings-'));
  app = await launchApp();
});
beforeEach(async () => {
  await choose(defaults);
  const [close] = await panel().getByRole('button', { name: 'Close', exact: true }).all();
  await close?.click();
  await openSettings();
});
/** Nothing of all this makes the page complain. */
afterEach(() => expect(app.complaints).toEqual([]));
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const defaults: Partial<UserSettings> = {
  theme: 'system',
  textSize: 'normal',
  boardLayout: 'columns',
  keptDays: 30,
  dayEndsAtHour: 4,
  laterMinutes: 45,
};

const choose = (choices: Partial<UserSettings>): Promise<unknown> =>
  app.page.evaluate((some) => window.relay.call('changeSettings', { choices: some }), choices);

const panel = ({ page } = app) => page.getByRole('region', { name: 'Settings', exact: true });
const search = () => panel().getByRole('textbox', { name: 'Find a setting' });
const choice = (group: string, name: string) =>
  panel().getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
const number = (name: RegExp) => panel().getByRole('textbox', { name });

async function openSettings({ page } = app): Promise<void> {
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await panel().waitFor();
}

/** Answers the system's windows that ask for a file, as somebody does who chooses this one. */
async function chooseFile({ electron }: RunningApp, name: string): Promise<string> {
  const file = path.join(folder, name);
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  return file;
}

it('the settings are next to the board, and an order that comes meanwhile is in sight', async () => {
  await app.post(orderBody({ orderNumberToday: 12 }));
  await ticket(app.page, 12).waitFor();
  for (const group of ['Board', 'Days and history', 'Files and support'])
    await panel().getByRole('region', { name: group, exact: true }).waitFor();
});

it('the settings are found by name and by other words, and say when there is none', async () => {
  await search().fill('Idioma');
  await reads(panel(), '1 setting found');
  await choice('Language', 'Español').waitFor();
  await isGone(panel().getByRole('region', { name: 'Days and history' }));
  await search().fill('xyzzy');
  await reads(panel(), 'No setting is about “xyzzy”.');
  await tap(panel(), 'Clear');
  expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
  await panel().getByRole('heading', { name: 'Printing' }).waitFor();
  await search().fill('emergency');
  await reads(panel(), '1 setting found');
  await search().press('Escape');
  await panel().getByRole('heading', { name: 'Printing' }).waitFor();
});

it('a chosen setting is kept at once, and shown again after a restart', async () => {
  await choice('Colors', 'Dark').click({ force: true });
  await reads(panel(), 'Saved: Colors');
  await choice('Size of text', 'Largest').click({ force: true });
  await reads(panel(), 'Saved: Size of text');
  await choice('Layout of the board', 'Grid').click({ force: true });
  await reads(panel(), 'Saved: Layout of the board');
  await number(/^Days that are kept/).fill('9');
  await number(/^Days that are kept/).press('Enter');
  await reads(panel(), 'Saved: Days that are kept');
  await panel().getByRole('combobox', { name: 'The day ends at' }).selectOption('5:00 AM');
  await reads(panel(), 'Saved: The day ends at');
  await app.relaunch();
  await openSettings();
  for (const [group, name] of [
    ['Colors', 'Dark'],
    ['Size of text', 'Largest'],
    ['Layout of the board', 'Grid'],
  ] as const)
    expect(await choice(group, name).isChecked()).toBe(true);
  expect(await number(/^Days that are kept/).inputValue()).toBe('9');
  expect(await panel().getByRole('combobox', { name: 'The day ends at' }).inputValue()).toBe('5');
});

it('a setting is refused in words while it is typed, and not kept', async () => {
  const later = number(/^An order is “later”/);
  await later.fill('1441');
  await reads(panel(), 'Between 1 and 1,440');
  await later.press('Enter');
  const kept = await app.page.evaluate(() => window.relay.call('getSnapshot', null));
  expect(kept).toMatchObject({ value: { status: { choices: { laterMinutes: 45 } } } });
  await later.press('Escape');
  expect(await later.inputValue()).toBe('45');
  await later.fill('60');
  await number(/^Days that are kept/).focus();
  await reads(panel(), /^Saved: An order is “later”/);
});

it('slow and late are kept once late comes after slow, and those of a kind of order are added and removed', async () => {
  const general = panel().getByRole('group', { name: 'When an order is slow, and late' });
  await general.getByLabel('Slow from').fill('25');
  await reads(general, 'More minutes than for slow');
  await general.getByLabel('Late from').fill('40');
  await general.getByLabel('Late from').press('Enter');
  await reads(panel(), 'Saved: When an order is slow, and late');

  const own = panel().getByRole('group', { name: 'Other minutes for some orders' });
  await own.getByRole('combobox', { name: 'Orders of this kind' }).selectOption('Catering');
  await tap(own, 'Add');
  const catering = own.getByRole('group', { name: 'Catering' });
  await catering.getByLabel('Late from').fill('120');
  await catering.getByLabel('Late from').press('Enter');
  await expect
    .poll(() => readFile(path.join(app.dataDir, 'settings.json'), 'utf8').then(JSON.parse))
    .toMatchObject({ ageLimitsByMethod: { catering: { slowMinutes: 25, lateMinutes: 120 } } });
  await tap(catering, 'Remove');
  await isGone(catering);
});

it('the port is shown and cannot be changed where an environment variable sets it', async () => {
  const port = number(/^Port on this computer/);
  expect(await port.isDisabled()).toBe(true);
  expect(await port.inputValue()).toBe(new URL(app.origin).port);
  await reads(panel(), /An environment variable of this computer sets this \(RELAY_PORT\)/);
});

it('the settings lead to the pages on which others are set', async () => {
  await panel().getByRole('button', { name: 'Opening hours' }).click();
  await app.page.getByRole('region', { name: 'Opening hours' }).waitFor();
  await tap(app.page, 'Close');
  await openSettings();
  await panel().getByRole('button', { name: 'Fixed domain' }).click();
  await app.page.getByRole('region', { name: 'Your fixed domain' }).waitFor();
  await tap(app.page, 'Close');
});

it('the report for support is read first, and saved exactly as read', async () => {
  await choose({ keptDays: 9 });
  await chooseFile(app, 'missing.json');
  await tap(panel(), 'Take over settings from a file…');
  await reads(panel(), 'The file could not be read');
  const file = await chooseFile(app, 'report.txt');
  await tap(panel(), 'Make a report');
  const preview = panel().getByRole('region', { name: 'The report, as it will be saved' });
  await reads(preview, 'keptDays: 9');
  const shown = await preview.locator('pre').textContent();
  expect(shown).toMatch(/electron: \d+/);
  expect(shown).toMatch(/ERROR a file with settings could not be read reason=ENOENT/);
  expect(shown).not.toMatch(/Eric|Wang|5555555555|kitchen-secret|Wharf/);
  await tap(panel(), 'Save this report…');
  await reads(panel(), 'The report is written.');
  expect(await readFile(file, 'utf8')).toBe(shown);
});

it('the settings go to another computer as a file, without secrets', async () => {
  await choose({ keptDays: 9, textSize: 'largest' });
  const file = await chooseFile(app, 'settings.json');
  await tap(panel(), 'Save settings to a file…');
  await reads(panel(), 'The file is written.');
  expect(await readFile(file, 'utf8')).not.toMatch(/kitchen-secret|sealed|hash/i);

  const other = await launchApp();
  try {
    await openSettings(other);
    const there = panel(other);
    await writeFile(path.join(folder, 'list.txt'), 'two onions');
    await chooseFile(other, 'list.txt');
    await tap(there, 'Take over settings from a file…');
    await reads(there, 'The file holds no settings of this app');
    await chooseFile(other, 'settings.json');
    await tap(there, 'Take over settings from a file…');
    await reads(there, 'The settings are taken over.');
    await expect.poll(() => there.getByLabel('Days that are kept').inputValue()).toBe('9');
    expect(await there.getByRole('radio', { name: 'Largest' }).isChecked()).toBe(true);
  } finally {
    await other.close();
  }
});

it('the settings stay open in another language, where whoever tapped wrong finds the way back', async () => {
  const { page } = app;
  await search().fill('english');
  await choice('Language', 'Español').click({ force: true });
  const ajustes = page.getByRole('region', { name: 'Ajustes', exact: true });
  const english = ajustes.getByRole('radiogroup', { name: 'Idioma' }).getByRole('radio', { name: 'English' });
  await english.waitFor({ state: 'attached' });
  expect(await ajustes.getByRole('textbox', { name: 'Buscar un ajuste' }).inputValue()).toBe('english');
  expect(await page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]') !== null)).toBe(
    true,
  );
  await english.click({ force: true });
  await choice('Language', 'English').waitFor({ state: 'attached' });
  await page.reload();
  await isGone(panel());
});

it('the settings made the page complain of nothing', () => {
  expect(app.complaints).toEqual([]);
});

import type { ElectronApplication, Locator, Page } from 'playwright-core';
import type { Texts } from '../../shared/i18n/words';
import { writeChange } from '../../shared/ipc/bridge';
import type { BoardChange, Snapshot } from '../../shared/ipc/snapshot';
import { testChangeChannel } from '../support/world/world';

/** The app on a freshly loaded board, and what it says in the language that it speaks. */
export interface Stage {
  readonly page: Page;
  readonly electron: ElectronApplication;
  readonly words: Texts;
}

/** A place of the app, as somebody comes to it from the freshly loaded board. */
export interface Scene {
  readonly name: string;
  /** Whether its cards are others than those of the board, or stand otherwise. */
  readonly cards?: true;
  readonly open: (stage: Stage) => Promise<void>;
  /** Takes back what loading the page anew does not. */
  readonly leave?: (stage: Stage) => Promise<void>;
}

/** What the page is told besides what is so. */
export type StagedChange = Partial<Pick<BoardChange, 'tickets' | 'removed' | 'doneCount' | 'status'>>;

/** Presses the first button that is named exactly so. */
export async function press({ page }: Stage, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

export async function fromMenu(stage: Stage, name: string): Promise<void> {
  await press(stage, stage.words.menu.label);
  await stage.page.getByRole('menuitem', { name, exact: true }).click();
  await panel(stage, name).waitFor();
}

/** What stands beside the board, by its title. */
export function panel({ page }: Stage, name: string): Locator {
  return page.getByRole('main').getByRole('region', { name, exact: true });
}

export async function openTab({ page }: Stage, tab: 'done' | 'history'): Promise<void> {
  await page
    .getByRole('tab')
    .nth(tab === 'done' ? 1 : 2)
    .click();
}

/** Ticks a box, which lies invisibly under its drawing. */
export async function tick({ page }: Stage, name: string): Promise<void> {
  await page.getByRole('checkbox', { name, exact: true }).click({ force: true });
}

/** Resolves once these words are on the page. */
export async function shows({ page }: Stage, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).first().waitFor();
}

/**
 * Tells the page what would take hours, another computer or a broken disk to come about, over the channel on which the
 * core tells it what is so. It lasts until the page is loaded anew, or the core has something to tell.
 */
export async function tell(
  { page, electron }: Stage,
  changes: (now: Snapshot) => StagedChange,
): Promise<void> {
  const outcome = await page.evaluate(() => window.relay.call('getSnapshot', null));
  if (!outcome.ok) throw new Error(`The board was told nothing: ${outcome.code}`);
  const { sequence, doneCount } = outcome.value;
  const quiet = { tickets: [], removed: [], doneCount, status: null };
  const text = writeChange({ ...quiet, ...changes(outcome.value), sequence: sequence + 1 });
  await electron.evaluate(
    ({ BrowserWindow }, [channel, change]) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send(channel, change);
    },
    [testChangeChannel, text] as const,
  );
}

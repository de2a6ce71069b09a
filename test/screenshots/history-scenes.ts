import { openTab, panel, press, type Scene, type Stage, shows, tell } from './stage';
import { printing } from './staged-states';

async function history(stage: Stage): Promise<void> {
  await openTab(stage, 'history');
  // The sheet is not in sight where there is little room.
  await stage.page.getByRole('region', { name: stage.words.history.list.label }).waitFor();
}

async function openSecondOrder(stage: Stage): Promise<void> {
  await history(stage);
  await stage.page.getByRole('row').nth(2).getByRole('button').first().click();
  await press(stage, stage.words.history.detail.body);
  await shows(stage, stage.words.history.detail.bodyHint);
}

/** The sheet gives way to the panel. */
async function besidePanel(stage: Stage): Promise<void> {
  await history(stage);
  await stage.page
    .getByRole('contentinfo')
    .getByRole('button', { name: stage.words.tools.findShort })
    .click();
  await panel(stage, stage.words.tools.find).waitFor();
}

/** On a large screen it stands there anyway. */
async function sheetInFront({ page, words }: Stage): Promise<void> {
  const toSheet = page.getByRole('button', { name: words.history.sheet.label, exact: true });
  if (await toSheet.isVisible()) await toSheet.click();
  await page.getByRole('region', { name: words.history.sheet.label }).waitFor();
}

/** A choice that lies invisibly under its words. */
async function list({ page }: Stage, what: string): Promise<void> {
  await page.getByRole('radio', { name: what, exact: true }).click({ force: true });
}

/** Days that are over, and today. */
export const historyScenes: readonly Scene[] = [
  { name: 'history', open: history },
  { name: 'history-order', open: openSecondOrder },
  { name: 'history-beside-panel', open: besidePanel },
  {
    name: 'history-sheet-beside-panel',
    open: async (stage) => {
      await besidePanel(stage);
      await sheetInFront(stage);
    },
  },
  {
    name: 'history-blocked-beside-panel',
    open: async (stage) => {
      await besidePanel(stage);
      await list(stage, stage.words.history.filters.blocked(3));
      await stage.page.getByRole('region', { name: stage.words.history.blockedLabel }).waitFor();
    },
  },
  {
    name: 'history-blocked',
    open: async (stage) => {
      await history(stage);
      await list(stage, stage.words.history.filters.blocked(3));
      await stage.page.getByRole('region', { name: stage.words.history.blockedLabel }).waitFor();
    },
  },
  {
    name: 'history-find',
    open: async (stage) => {
      await history(stage);
      await press(stage, stage.words.history.day.before);
      await stage.page.getByRole('searchbox', { name: stage.words.history.find.label }).fill('zzzz');
      await shows(stage, stage.words.history.find.nothing('zzzz'));
    },
  },
  {
    name: 'history-print',
    open: async (stage) => {
      await history(stage);
      await sheetInFront(stage);
      await tell(stage, (now) => ({ status: { ...now.status, printing: printing(now) } }));
      await press(stage, stage.words.history.sheet.print);
      await stage.page.getByRole('menu').waitFor();
    },
  },
];

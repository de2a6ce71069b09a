import { fromMenu, panel, press, type Scene, type Stage, shows, tick } from './stage';

async function find(stage: Stage, words: string): Promise<void> {
  const { findShort, find: title } = stage.words.tools;
  await press(stage, findShort);
  await panel(stage, title).getByRole('searchbox').fill(words);
}

/** Shows the orders of one table alone. */
async function filterByTable(stage: Stage): Promise<void> {
  const { filter, filtering } = stage.words.tools;
  await press(stage, filter);
  await stage.page.getByLabel(filtering.table, { exact: true }).selectOption({ index: 1 });
  await stage.page.getByRole('dialog').getByRole('button', { name: filtering.showAll }).waitFor();
}

async function everythingChecked(stage: Stage): Promise<void> {
  const { title } = stage.words.checks;
  await fromMenu(stage, title);
  await panel(stage, title).getByRole('list', { name: title }).waitFor();
}

/** What helps to find one's way, and the keys. */
export const toolScenes: readonly Scene[] = [
  { name: 'find', open: (stage) => find(stage, 'zoe') },
  { name: 'nothing-found', open: (stage) => find(stage, 'zzzz') },
  {
    name: 'all-day',
    open: async (stage) => {
      await press(stage, stage.words.tools.allDay);
      await tick(stage, stage.words.tools.counting.withLater);
      await shows(stage, stage.words.tools.counting.later(2, true));
    },
  },
  { name: 'filter', open: filterByTable },
  {
    name: 'filtered',
    open: async (stage) => {
      await filterByTable(stage);
      await stage.page.keyboard.press('Escape');
      await stage.page
        .getByRole('main')
        .getByRole('button', { name: stage.words.tools.filtering.showAll })
        .waitFor();
    },
  },
  { name: 'all-right', open: everythingChecked },
  { name: 'keyboard', open: (stage) => fromMenu(stage, stage.words.tools.shortcuts) },
];

import { openTab, press, type Stage } from '../screenshots/stage';
import { type LayoutCase, type Place, plainCase } from './layout-case';

/** How somebody comes to a place from the board, and back. */
interface Way {
  readonly open: (stage: Stage) => Promise<void>;
  readonly leave: (stage: Stage) => Promise<void>;
}

/** A board from which each place can be come to. */
export const readyCase: LayoutCase = { ...plainCase, later: [120], blocked: 3, width: 1920, height: 1080 };

const nothing = async (): Promise<void> => undefined;
const asIs: Way = { open: nothing, leave: nothing };

const tool = (name: 'findShort' | 'allDay'): Way => {
  const turn = (stage: Stage) => press(stage, stage.words.tools[name]);
  return { open: turn, leave: turn };
};

const toBoard = ({ page }: Stage): Promise<void> => page.getByRole('tab').first().click();

/** The day that was kept: today's is another each time. */
async function openDay(stage: Stage): Promise<void> {
  await openTab(stage, 'history');
  await press(stage, stage.words.history.day.before);
  await stage.page.getByRole('row').nth(2).waitFor();
}

const closed = async ({ page }: Stage): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** Each from a board that shows something in it. The kitchen's page is a load of its own. */
export const ways: Readonly<Record<Place, Way>> = {
  board: asIs,
  columns: asIs,
  kitchen: asIs,
  later: {
    open: async ({ page, words }) => {
      const lane = page.getByRole('region', { name: words.board.later.region, exact: true });
      await lane.getByRole('button', { expanded: false }).first().click();
    },
    leave: (stage) => press(stage, stage.words.board.later.hide),
  },
  done: {
    open: (stage) => openTab(stage, 'done'),
    leave: toBoard,
  },
  find: {
    open: async (stage) => {
      await tool('findShort').open(stage);
      await stage.page.getByRole('searchbox').fill('ceviche');
    },
    leave: tool('findShort').leave,
  },
  history: { open: openDay, leave: toBoard },
  'history-order': {
    open: async (stage) => {
      await openDay(stage);
      await stage.page.getByRole('row').nth(2).getByRole('button').first().click();
      await press(stage, stage.words.history.detail.body);
    },
    leave: toBoard,
  },
  'all-day': tool('allDay'),
  filter: { open: (stage) => press(stage, stage.words.tools.filter), leave: closed },
  blocked: {
    open: ({ page, words }) =>
      page.getByRole('button', { name: words.blocked.count(readyCase.blocked) }).click(),
    leave: closed,
  },
};

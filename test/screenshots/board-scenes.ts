import { columnOf, isOpen } from '../../shared/ticket/ticket-state';
import { openTab, press, type Scene, type Stage, shows, tell } from './stage';
import { ago, answered, oddTickets, openTickets, paperTickets, printing, withStatus } from './staged-states';

const nothing = async (): Promise<void> => undefined;

/** Long enough for a reminder of what it has cost. */
const forgotten = { kind: 'paused', since: ago(25), until: null } as const;

async function openKitchen({ page }: Stage): Promise<void> {
  await page.goto(`${page.url()}&view=kitchen`);
  await page.getByRole('article').first().waitFor();
}

async function emptyTheBoard(stage: Stage): Promise<void> {
  await tell(stage, (now) => ({
    removed: now.tickets.map(({ id }) => id),
    status: { ...now.status, lastOrderAt: null, refusals: [], unreachable: null },
  }));
  await shows(stage, stage.words.noOpenOrders);
}

async function finishOne(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await page
    .getByRole('article')
    .getByRole('button', { name: words.ticket.done, exact: true })
    .first()
    .click();
  await undo(stage).waitFor();
}

const undo = ({ page, words }: Stage) => page.getByRole('button', { name: words.tools.undo.button }).first();

/** An order that is gone cannot be stepped, and staff are told so. */
async function fail(stage: Stage): Promise<void> {
  await tell(stage, (now) => ({
    tickets: openTickets(now)
      .filter(({ order }) => order.desiredAt !== null && order.desiredAt > ago(-60))
      .map((ticket) => ({ ...ticket, id: `${ticket.id} gone` })),
  }));
  const { page, words } = stage;
  await page
    .locator('[data-ticket$="gone"]')
    .first()
    .getByRole('button', { name: words.ticket.start })
    .click();
  await shows(stage, words.notDone('stepTicket', 'NO_SUCH_TICKET'));
}

async function reprint(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await tell(stage, (now) => ({ status: { ...now.status, printing: printing(now) } }));
  await page.getByRole('button', { name: words.printing.ticket.printAgain, exact: true }).first().click();
  await page.getByRole('menu').waitFor();
}

/** What is done was also thrown away, or cancelled, and there was more of it. */
async function showDone(stage: Stage): Promise<void> {
  await tell(stage, ({ tickets }) => {
    const [first, second] = tickets.filter((ticket) => !isOpen(ticket));
    if (first === undefined || second === undefined) throw new Error('Nothing is done');
    return {
      doneCount: 412,
      tickets: [
        { ...first, validity: { kind: 'discarded', at: ago(4) }, alert: null },
        { ...second, validity: { kind: 'cancelled', at: ago(4) }, alert: null },
      ],
    };
  });
  await openTab(stage, 'done');
}

async function showNothingDone(stage: Stage): Promise<void> {
  await tell(stage, ({ tickets }) => ({
    removed: tickets.filter((ticket) => columnOf(ticket) === 'done').map(({ id }) => id),
  }));
  await openTab(stage, 'done');
  await shows(stage, stage.words.nothingDone);
}

/** What the page shows when it cannot be drawn; it would load itself anew after a moment. */
async function crash(stage: Stage): Promise<void> {
  await stage.page.evaluate(() => {
    const set = window.setTimeout;
    window.setTimeout = Object.assign(
      (handler: TimerHandler, ms?: number) => (ms === 3_000 ? 0 : set(handler, ms)),
      set,
    );
  });
  await tell(stage, () => ({ tickets: [JSON.parse('{ "id": "broken" }')] }));
  await shows(stage, stage.words.crash.title);
}

/** The board itself, and what opens above it. */
export const boardScenes: readonly Scene[] = [
  { name: 'board', cards: true, open: nothing },
  {
    name: 'quiet-board',
    open: async (stage) => {
      await tell(stage, (now) => ({
        tickets: answered(now),
        status: {
          ...now.status,
          arrival: { kind: 'online', address: '' },
          setUp: { ...now.status.setUp, kitchen: 'paper' },
        },
      }));
      await shows(stage, stage.words.ringing.nothing);
    },
  },
  {
    name: 'columns',
    cards: true,
    open: (stage) =>
      tell(stage, ({ status }) => ({
        status: { ...status, choices: { ...status.choices, boardLayout: 'columns' } },
      })),
  },
  {
    name: 'odd-orders',
    cards: true,
    open: async (stage) => {
      await tell(stage, (now) => ({ tickets: oddTickets(now) }));
      await shows(stage, stage.words.board.recalled);
    },
  },
  {
    name: 'paper-trouble',
    cards: true,
    open: async (stage) => {
      await tell(stage, (now) => ({
        tickets: paperTickets(now),
        status: { ...now.status, printing: printing(now) },
      }));
      await shows(stage, stage.words.printing.banner.unprovedDetail);
    },
  },
  { name: 'print-again', open: reprint },
  { name: 'empty-board', open: emptyTheBoard },
  {
    name: 'later',
    cards: true,
    open: async ({ page, words }) => {
      const lane = page.getByRole('region', { name: words.board.later.region, exact: true });
      await lane.getByRole('button', { expanded: false }).first().click();
      await page.getByRole('button', { name: words.board.later.hide }).waitFor();
    },
  },
  { name: 'undo', open: finishOne, leave: (stage) => undo(stage).click() },
  { name: 'notice', open: fail },
  { name: 'menu', open: (stage) => press(stage, stage.words.menu.label) },
  { name: 'blocked', open: (stage) => openBlocked(stage) },
  {
    name: 'pause',
    open: async (stage) => {
      await tell(stage, withStatus({ ordering: { kind: 'paused', since: ago(2), until: ago(-28) } }));
      await press(stage, stage.words.ordering.pause);
      await shows(stage, stage.words.ordering.closeUntilTomorrow);
    },
  },
  { name: 'paused', open: (stage) => tell(stage, withStatus({ ordering: forgotten })) },
  { name: 'done', cards: true, open: showDone },
  { name: 'nothing-done', open: showNothingDone },
  { name: 'kitchen', cards: true, open: openKitchen },
  { name: 'crash', open: crash },
  {
    name: 'empty-kitchen',
    open: async (stage) => {
      await openKitchen(stage);
      await emptyTheBoard(stage);
    },
  },
];

async function openBlocked({ page, words }: Stage): Promise<void> {
  await page.getByRole('button', { name: words.blocked.count(3) }).click();
  await page.getByRole('dialog', { name: words.blocked.title }).waitFor();
}

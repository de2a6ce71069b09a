import type { Status } from '../../shared/ipc/snapshot';
import type { SetUp } from '../../shared/status/set-up';
import { fromMenu, press, type Scene, type Stage, shows, tell } from './stage';
import { ago, printing } from './staged-states';

const open = (stage: Stage) => fromMenu(stage, stage.words.menu.setUp);

async function openAt(stage: Stage, changes: Partial<SetUp>, arrival: Status['arrival']): Promise<void> {
  await open(stage);
  await tell(stage, ({ status }) => ({
    status: { ...status, arrival, setUp: { ...status.setUp, ...changes } },
  }));
}

const address = 'https://pizza.ngrok-free.app';

/** As a guide to somebody who is half through, with everything unfolded and a new password about to be made. */
async function guide(stage: Stage): Promise<void> {
  const { token, domain, move, bbot } = stage.words.setUp;
  const halfThrough = { done: false, kitchen: 'paper', keyring: false, token: 'kept', address } as const;
  const seen = { checkout: ago(3), updates: null };
  await openAt(stage, { ...halfThrough, seen }, { kind: 'online', address });
  await shows(stage, token.online(address));
  for (const fold of [token.howTitle, domain.howTitle, move.away, move.here]) await press(stage, fold);
  await press(stage, bbot.makeNewPassword);
  await press(stage, bbot.copy.username);
  await shows(stage, bbot.copied);
}

/** What somebody types and pastes is wrong, and so is the token that is kept. */
async function spoil(stage: Stage): Promise<void> {
  const { page, words } = stage;
  const { token, domain, move } = words.setUp;
  await openAt(
    stage,
    { control: 'watch-only', token: 'kept', address, passwordKnown: false },
    { kind: 'needs-attention', problem: 'token-refused', code: 'ERR_NGROK_105', nextAt: ago(-1) },
  );
  const type = (name: string, text: string) => page.getByLabel(name, { exact: true }).fill(text);
  await type(domain.label, 'not a domain');
  await press(stage, domain.save);
  await shows(stage, domain.invalid);
  await press(stage, token.check);
  for (const fold of [move.away, move.here]) await press(stage, fold);
  await type(move.newPassphrase, 'long enough');
  await press(stage, move.write);
  await shows(stage, move.notTheSame);
  await type(move.passphrase, 'short');
  await press(stage, move.read);
  await shows(stage, move.tooShort);
}

/** On what it can be printed, and what became of a slip that no printer took. */
async function slip(stage: Stage): Promise<void> {
  const { print, printAt } = stage.words.setUp.slip;
  await tell(stage, (now) => ({ status: { ...now.status, printing: printing(now) } }));
  await open(stage);
  await press(stage, print);
  await stage.page.getByRole('menuitem', { name: printAt('Kitchen'), exact: true }).click();
  await stage.page.getByText(stage.words.reasons.NO_SUCH_PRINTER).waitFor();
}

async function slipMenu(stage: Stage): Promise<void> {
  await tell(stage, (now) => ({ status: { ...now.status, printing: printing(now) } }));
  await open(stage);
  await press(stage, stage.words.setUp.slip.print);
  await stage.page.getByRole('menu').waitFor();
}

/** The guide of the first day, and what it can go wrong with. */
export const setUpScenes: readonly Scene[] = [
  { name: 'set-up', open },
  { name: 'set-up-guide', open: guide },
  { name: 'set-up-spoiled', open: spoil },
  { name: 'emergency-slip', open: slip },
  { name: 'emergency-slip-menu', open: slipMenu },
];

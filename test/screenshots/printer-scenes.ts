import { fromMenu, panel, press, type Scene, type Stage, shows, tell } from './stage';
import { printing } from './staged-states';

const title = ({ words }: Stage) => words.printing.panel.title;
const open = (stage: Stage) => fromMenu(stage, title(stage));

async function list(stage: Stage): Promise<void> {
  await tell(stage, (now) => ({ status: { ...now.status, printing: printing(now) } }));
  await open(stage);
}

/** A button of one of the printers in the list. */
async function pressOf(stage: Stage, printer: string, name: string): Promise<void> {
  const entry = panel(stage, title(stage)).getByRole('listitem', { name: printer, exact: true });
  await entry.getByRole('button', { name, exact: true }).click();
}

/** One printer has failed its test, another is about to go. */
async function testAndRemove(stage: Stage): Promise<void> {
  const { panel: words } = stage.words.printing;
  await list(stage);
  await pressOf(stage, 'Counter', words.testPrint);
  await pressOf(stage, 'Terrace bar', words.remove);
  await shows(stage, words.removeNow);
  await stage.page.getByText(stage.words.reasons.NO_SUCH_PRINTER).waitFor();
}

async function type(stage: Stage, label: string, text: string): Promise<void> {
  await panel(stage, title(stage)).getByLabel(label, { exact: true }).fill(text);
}

/** A form in which something is missing and something wrong. */
async function addByNetwork(stage: Stage): Promise<void> {
  const { form, panel: words } = stage.words.printing;
  await open(stage);
  await press(stage, words.add);
  await type(stage, form.name, '');
  await type(stage, form.host, 'at the back');
  await press(stage, form.rules);
  await press(stage, form.saveNew);
  await shows(stage, form.faulty);
  await shows(stage, form.faults.badHost);
  await stage.page.getByRole('img').last().waitFor();
}

async function addByQueue(stage: Stage): Promise<void> {
  const { form, panel: words } = stage.words.printing;
  await open(stage);
  await press(stage, words.add);
  await stage.page.getByText(form.connections.queue.name, { exact: true }).click();
  await press(stage, form.searchAgain);
}

/** One that others stand beside, tried at an address where nothing answers. */
async function change(stage: Stage): Promise<void> {
  const { form, panel: words, problems } = stage.words.printing;
  await list(stage);
  await pressOf(stage, 'Counter', words.change);
  await type(stage, form.host, '127.0.0.1');
  await type(stage, form.port, '1');
  await press(stage, form.try);
  await stage.page.getByText(problems.refused.advice).waitFor();
}

/** Printers, from none to several. */
export const printerScenes: readonly Scene[] = [
  { name: 'printers', open },
  { name: 'printers-listed', open: testAndRemove },
  { name: 'printer-form', open: addByNetwork },
  { name: 'printer-queue', open: addByQueue },
  { name: 'printer-changed', open: change },
];

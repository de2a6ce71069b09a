import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { printerAt } from '../../support/printer/printer-at';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, rings, standsIn, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { removePrinters } from '../support/remove-printers';
import { forgetTones, recordedTones, recordTones, waitForTones } from '../support/tones';

// From no printer to paper in the kitchen, as an owner and a cook do it, with a printer that can fail.

let app: RunningApp;
let printer: VirtualPrinter;
beforeAll(async () => {
  printer = await startVirtualPrinter();
  app = await launchApp();
});
beforeEach(async () => {
  await removePrinters(app);
  await clearBoard(app);
});
/** Nothing that is done here gives the page a cause to complain. */
afterEach(() => expect(app.complaints).toEqual([]));
afterAll(async () => {
  await app.close();
  await printer.stop();
});

const panel = () => app.page.getByRole('region', { name: 'Printers', exact: true });
const kitchen = () => panel().getByRole('listitem', { name: 'Kitchen', exact: true });
const banner = (words: string | RegExp) => app.page.getByRole('alert').filter({ hasText: words });
const slipsOf = (number: number) => printer.slips.filter(({ lines }) => lines.includes(String(number)));

async function openPrinters(): Promise<void> {
  await tap(app.page, 'Menu');
  await app.page.getByRole('menuitem', { name: 'Printers' }).click();
  await panel().waitFor();
}

it('an owner sees next to the board what is missing, and tries, adds, changes and removes a printer', async () => {
  await openPrinters();
  await reads(panel(), 'No printer is set up. Tickets stand on this screen only.');
  await button(app.page, 'Pause ordering').click({ trial: true });
  await tap(panel(), 'Add a printer');
  await tap(panel(), 'Add this printer');
  await reads(panel(), 'Type its address.');
  await panel().getByLabel('Address').fill('not an address');
  await reads(panel(), /^That is not an address/);

  // An address is tried before it is added, also one with its port behind it, and the answer is in sight.
  await panel().getByLabel('Address').fill(`${printer.host}:${printer.port}`);
  await tap(panel(), 'Try');
  const answer = panel().getByText('It answers and is ready.');
  await answer.waitFor();
  expect(await panel().getByLabel('Address').inputValue()).toBe(printer.host);
  expect(await panel().getByLabel('Port').inputValue()).toBe(String(printer.port));
  const below = await answer.evaluate(
    (line, bar) => line.getBoundingClientRect().bottom - (bar?.getBoundingClientRect().top ?? 0),
    await app.page.getByRole('contentinfo').elementHandle(),
  );
  expect(below).toBeLessThanOrEqual(0);

  // A picture shows how a ticket will look.
  const picture = panel().getByRole('img', { name: 'A sample ticket as Kitchen will print it' });
  await picture.waitFor();
  const size = () =>
    picture.evaluate((image) =>
      image instanceof HTMLImageElement ? [image.naturalWidth > 0, image.clientWidth] : null,
    );
  // 80 mm at 96 dots to the inch.
  expect(await size()).toEqual([true, 302]);
  await panel().getByText('58 mm', { exact: true }).click();
  await expect.poll(size).toEqual([true, 219]);
  await panel().getByText('80 mm', { exact: true }).click();
  await expect.poll(size).toEqual([true, 302]);

  // A test ticket comes out once it is added.
  const slips = printer.slips.length;
  await tap(panel(), 'Add this printer');
  await reads(kitchen(), 'Ready');
  await tap(kitchen(), 'Test print');
  expect((await printer.untilSlips(slips + 1)).at(-1)?.text).toContain('DO NOT MAKE');
  await reads(kitchen(), 'Printed: the printer said so.');

  // What is changed is kept.
  await tap(kitchen(), 'Change');
  await panel().getByText('Phone number on kitchen tickets').click();
  await tap(panel(), 'Save');
  await reads(kitchen(), 'Ready');
  await tap(kitchen(), 'Change');
  expect(await panel().getByRole('checkbox', { name: 'Phone number on kitchen tickets' }).isChecked()).toBe(
    true,
  );
  await tap(panel(), 'Cancel');
  await tap(panel(), 'Close');
  await isGone(panel());

  // Once it is removed nothing can be printed again.
  await app.post(orderBody({ orderNumberToday: 230 }));
  await button(ticket(app.page, 230), 'Print again').waitFor();
  await openPrinters();
  await tap(kitchen(), 'Remove');
  await tap(kitchen(), 'Remove it');
  await reads(panel(), 'No printer is set up. Tickets stand on this screen only.');
  await isGone(button(ticket(app.page, 230), 'Print again'));
  await tap(panel(), 'Close');
});

/** A menu closes when its card moves, as it does when the banner above goes just then: whoever wants it opens it again. */
async function printAgain(number: number, entry: string): Promise<void> {
  const item = app.page.getByRole('menuitem', { name: entry });
  await expect
    .poll(async () => {
      if (!(await item.isVisible())) await tap(ticket(app.page, number), 'Print again');
      return item.isVisible();
    })
    .toBe(true);
  await item.click();
}

describe('a ticket', () => {
  beforeEach(async () => {
    const { id: _, addedAt: __, ...choices } = printerAt(printer.url, { name: 'Kitchen' });
    await app.page.evaluate((kitchen) => window.relay.call('addPrinter', { choices: kitchen }), choices);
  });

  it('a ticket prints by itself, and says where', async () => {
    await app.post(orderBody({ orderNumberToday: 231 }));
    await printer.until(() => slipsOf(231).length === 1);
    await reads(ticket(app.page, 231), /^Printed · Kitchen \d/);
  });

  it('a ticket is loud while there is no paper, prints once when there is, and again on request, marked', async () => {
    printer.behave({ paper: 'out' });
    await app.post(orderBody({ orderNumberToday: 232 }));
    const loud = banner('Kitchen does not print: out of paper. 1 slip waits.');
    await loud.waitFor();
    await reads(ticket(app.page, 232), 'NOT PRINTED – Kitchen: out of paper');
    await reads(app.page.getByRole('banner'), 'out of paper');
    await tap(loud, 'I know');
    await reads(loud, 'Sound off');
    printer.behave({ paper: 'ok' });
    await reads(ticket(app.page, 232), /^Printed · Kitchen/);
    await isGone(loud);
    expect(slipsOf(232)).toHaveLength(1);

    await printAgain(232, 'Print again: Kitchen');
    await printer.until(() => slipsOf(232).length === 2);
    expect(slipsOf(232)[1]?.text).toContain('REPRINT 1');
    expect(slipsOf(232)[1]?.text).toContain('COPY: one is printed already');
    await reads(app.page.getByRole('alert'), 'Order 232: Printed again at Kitchen');
    await printAgain(232, 'Guest receipt');
    await printer.until(() => printer.slips.at(-1)?.text.includes('TOTAL') === true);
    await reads(app.page.getByRole('alert'), 'Order 232: Guest receipt printed at Kitchen');
  });

  it('a ticket asks whether it came out when nobody can know', async () => {
    const breaks = { breakAfterBytes: 40 };
    printer.behave(breaks);
    await app.post(orderBody({ orderNumberToday: 233 }));
    // A line that breaks is tried again, marked, and the third time staff must look.
    for (let round = 0; round < 3; round++) {
      printer.behave(breaks);
      await printer.until(() => printer.behaviour.breakAfterBytes === null);
    }
    const notice = banner('1 order may not have printed: 233');
    await notice.waitFor();
    const card = ticket(app.page, 233);
    await reads(card, 'MAY NOT HAVE PRINTED – look at Kitchen');
    await tap(notice, 'Show');
    // By keyboard, whose place is on the card from then on.
    await app.page.keyboard.press('Tab');
    await button(card, 'It printed').focus();
    await app.page.keyboard.press('Enter');
    await isGone(notice);
    await reads(card, /^Printed · Kitchen/);
    const hasFocus = (element: Element) => element.contains(document.activeElement);
    await expect.poll(() => card.evaluate(hasFocus)).toBe(true);
  });

  it('a printed ticket rings three times where the kitchen works from paper, and needs no tap', async () => {
    const { page } = app;
    onTestFinished(async () => {
      await page.evaluate(() => window.relay.call('chooseKitchen', { kitchen: 'screen' }));
    });
    await page.evaluate(() => window.relay.call('chooseKitchen', { kitchen: 'paper' }));
    await recordTones(page);
    await app.post(orderBody({ orderNumberToday: 234 }));
    await standsIn(page, 234, 'Preparing');
    await rings(page, 'Ringing: Order 234');
    await waitForTones(page, bells);
    for (const _ of [2, 3]) {
      await forgetTones(page);
      await page.clock.fastForward(aRound);
      await waitForTones(page, bells);
    }
    await rings(page, 'Nothing is ringing');
    await forgetTones(page);
    await page.clock.fastForward(aLongTime);
    expect(await recordedTones(page)).toEqual([]);
  });
});

const bells = { wave: 'sine', hertz: 784 };
/** One round of the chime and a bit, and many of them; in milliseconds. */
const aRound = 3_100;
const aLongTime = 60_000;

it('a printer that an environment variable names is shown, and changed there alone', async () => {
  const other = await launchApp({ env: { RELAY_PRINTER: printer.url } });
  onTestFinished(() => other.close());
  await tap(other.page, 'Menu');
  await other.page.getByRole('menuitem', { name: 'Printers' }).click();
  const printers = other.page.getByRole('region', { name: 'Printers', exact: true });
  const entry = printers.getByRole('listitem', { name: printer.host });
  await reads(entry, 'Set by this computer’s set-up (RELAY_PRINTER), and changed there.');
  expect(await entry.getByRole('button').allInnerTexts()).toEqual(['Test print']);
  expect(await button(printers, 'Add a printer').count()).toBe(0);
});

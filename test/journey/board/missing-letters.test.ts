import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ComputerFonts, computerFonts } from '../../support/computer-fonts';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { itemNamed, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, tap, ticket } from '../support/board';

/* A computer with one font, which has no Chinese and no emoji, but Hebrew. */

const strange = /\p{Script=Han}|\p{Emoji_Presentation}/u;
let fonts: ComputerFonts;
let printer: VirtualPrinter;
let app: RunningApp;
beforeAll(async () => {
  fonts = await computerFonts('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  printer = await startVirtualPrinter();
  app = await launchApp({ env: { ...fonts.env, RELAY_PRINTER: printer.url } });
  await app.post(
    orderBody({
      orderNumberToday: 231,
      guest_name: '王小明 Wang',
      deliveryAddress: { street: '12 北京路', delivery_instructions: '敲门 please' },
      items: [
        itemNamed('北京烤鸭 with rice', { special_instructions: 'no peanuts 🥜' }),
        itemNamed('שקשוקה', { mods: [{ name: '多辣' }] }),
      ],
    }),
  );
  await app.post(
    orderBody({ orderNumberToday: 232, guest_name: '王小明', items: [itemNamed('Phở bò Ґудзь')] }),
  );
  await ticket(app.page, 232).waitFor();
});
afterAll(async () => {
  await app?.close();
  await printer?.stop();
  await fonts?.remove();
});

/** What the page says, to whoever sees it and to whoever hears it, without what a guest typed to the letter. */
const said = () =>
  app.page.evaluate(() => {
    const labels = Array.from(document.querySelectorAll('[aria-label]'), (one) =>
      one.getAttribute('aria-label'),
    );
    return [document.body.innerText, ...labels].join('\n');
  });

it('a card says how many letters are not shown, keeps the rest, and says where to look', async () => {
  const card = ticket(app.page, 231);
  await reads(card, 'Wang');
  await reads(card, '[4 characters not shown] with rice');
  await reads(card, '[2 characters not shown]');
  await reads(card, 'no peanuts [1 character not shown]');
  await reads(card, /^12 \[3 characters not shown\]/);
  await reads(card, 'Letters are missing: see “Is everything all right?”');
  expect(await said()).not.toMatch(strange);
});

it('a card shows what the computer has a font for as it is', async () => {
  await reads(ticket(app.page, 231), 'שקשוקה');
  await reads(ticket(app.page, 232), 'Phở bò Ґудзь');
});

it('a card has the order’s name where nothing is left of the guest’s', async () => {
  const words = await ticket(app.page, 232).innerText();
  expect(words).toContain('Order 232');
});

it('every other place that names orders has words for missing letters', async () => {
  const { page } = app;
  await tap(page, 'Find');
  await page.getByRole('searchbox').fill('231');
  await reads(page.getByRole('region', { name: 'Find' }), /4 characters not shown/);
  expect(await said()).not.toMatch(strange);
  await tap(page, 'All day');
  await reads(page.getByRole('region', { name: 'All day' }), /4 characters not shown/);
  expect(await said()).not.toMatch(strange);
  await page.getByRole('tab', { name: 'History' }).click();
  await tap(page, /231/);
  await page.getByRole('heading', { name: 'Order 231' }).waitFor();
  expect(await said()).not.toMatch(strange);
  await page.getByRole('tab', { name: 'Board' }).click();
});

it('“Is everything all right?” tells of missing letters, with what to install', async () => {
  const { page } = app;
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: 'Is everything all right?' }).click();
  const entry = page.getByRole('listitem', { name: 'Letters of other scripts', exact: true });
  await reads(entry, /^Guests wrote \d+ characters for which this computer has no font/);
  await reads(entry, 'Start Counter Relay again.');
});

it('paper tells of missing letters as well', async () => {
  const slips = await printer.untilSlips(2);
  const text = slips.map((slip) => slip.text).join('\n');
  expect(text).toMatch(/^ *Wang *$/m);
  expect(text.replace(/\s+/g, ' ')).toContain('[4 characters not printed] with rice');
  expect(text.replace(/[\s│]+/g, ' ')).toContain('no peanuts [1 character not printed]');
  expect(app.complaints).toEqual([]);
});

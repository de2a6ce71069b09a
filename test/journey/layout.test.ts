import { afterAll, beforeAll, expect, it } from 'vitest';
import { layoutExamples } from '../layout/layout-examples';
import { type LayoutPage, openLayoutPage } from '../layout/layout-page';
import { inOrder, namesOf, runLayout } from '../layout/layout-run';

/** The same looks each time: `npm run layout` draws others. */
const seed = 2_028;
const cases = 24;
/** On a computer that has other things to do. */
const patienceMs = 600_000;

let page: LayoutPage;
beforeAll(async () => {
  page = await openLayoutPage(namesOf(seed));
});
afterAll(() => page.close());

it.each(inOrder(layoutExamples))('is drawn right again: $name', async ({ drawn }) => {
  expect(await page.look(drawn)).toEqual([]);
});

it(
  `cuts no word, covers nothing and keeps every button as large as a finger: ${cases} pages of seed ${seed}`,
  async () => {
    expect(await runLayout(page, { seed, cases, shrunk: 1 }, console.log)).toEqual([]);
  },
  patienceMs,
);

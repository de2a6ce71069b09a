import { afterAll, beforeAll, expect, it } from 'vitest';
import { difference } from '../../layout/layout-case';
import { layoutExamples } from '../../layout/layout-examples';
import { type LayoutPage, openLayoutPage } from '../../layout/layout-page';
import { drawCases, inOrder, namesOf } from '../../layout/layout-run';

/** The same looks each time: `npm run layout` draws others, and looks for a smaller case where one fails. */
const seed = 2_028;
const cases = 24;

let page: LayoutPage;
beforeAll(async () => {
  page = await openLayoutPage(namesOf(seed));
});
afterAll(() => page.close());

const examples = layoutExamples.map(({ name, drawn }) => ({ name: `is drawn right again: ${name}`, drawn }));
const random = drawCases(seed, cases).map((one, index) => ({
  name: `cuts no word, covers nothing and keeps every button as large as a finger: page ${index} of seed ${seed}`,
  drawn: one,
}));

// Both in one row: to load the page anew costs more than to draw it.
const all = inOrder([...examples, ...random]).map(({ name, drawn }) => [name, drawn] as const);
it.each(all)('a layout %s', async (_, drawn) => {
  expect(await page.inspect(drawn), difference(drawn)).toEqual([]);
});

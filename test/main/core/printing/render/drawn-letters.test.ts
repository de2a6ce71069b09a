import { expect, it } from 'vitest';
import { DrawnLetters } from '../../../../../main/core/printing/render/drawn-letters';
import { type LineToDraw, noPaper, type PageRenderer } from '../../../../../main/core/printing/render/paper';
import { drawStandIn } from '../layout/stand-in';

const line = (text: string): LineToDraw => ({ text, heightDots: 24, widthDots: 24, bold: false });
const budgetMs = 40;

/** A paper whose drawing is a test's own, on a clock that a test moves. */
function lettersWith(drawLines: PageRenderer['drawLines'], lackingSigns = noPaper.lackingSigns) {
  let now = 0;
  const letters = new DrawnLetters({ drawLines, lackingSigns }, { monotonic: () => now }, budgetMs);
  const pass = (ms: number): void => {
    now += ms;
  };
  return { letters, pass };
}

const hangs = () => new Promise<never>(() => undefined);

it('drawn letters are asked for once where a slip has the same line several times, as its copies have', async () => {
  const asked: (readonly LineToDraw[])[] = [];
  const { letters } = lettersWith(async (lines) => {
    asked.push(lines);
    return lines.map(drawStandIn);
  });
  const pictureOf = await letters.forSlip().pictures([line('鮨'), line('茶'), line('鮨')]);
  expect(asked).toEqual([[line('鮨'), line('茶')]]);
  expect(pictureOf?.(line('鮨'))).toEqual(drawStandIn(line('鮨')));
  expect(pictureOf?.({ ...line('鮨'), bold: true })).toBeNull();
});

it('drawn letters cost a slip no longer than its budget, however many questions it has', async () => {
  const { letters, pass } = lettersWith(hangs);
  const slip = letters.forSlip();
  expect(await slip.lacking(['鮨'])).toEqual(new Set());
  pass(budgetMs);
  expect(await slip.pictures([line('鮨')])).toBeNull();
});

it('drawn letters cost the slips after one that waited in vain nothing, for a while', async () => {
  let asked = 0;
  const { letters, pass } = lettersWith(() => {
    asked += 1;
    return asked === 1 ? hangs() : Promise.resolve([drawStandIn(line('鮨'))]);
  });
  expect(await letters.forSlip().pictures([line('鮨')])).toBeNull();
  expect(await letters.forSlip().pictures([line('鮨')])).toBeNull();
  expect(asked).toBe(1);
  pass(5 * budgetMs);
  expect(await letters.forSlip().pictures([line('鮨')])).not.toBeNull();
});

it('drawn letters that come too late serve the next slip, and show that something draws', async () => {
  const answers: (() => void)[] = [];
  const { letters } = lettersWith(
    (lines) =>
      new Promise((resolve) => {
        answers.push(() => resolve(lines.map(drawStandIn)));
      }),
  );
  expect(await letters.forSlip().pictures([line('鮨')])).toBeNull();
  answers[0]?.();
  await new Promise(setImmediate);
  expect(await letters.forSlip().pictures([line('鮨')])).not.toBeNull();
  const next = letters.forSlip().pictures([line('茶')]);
  answers[1]?.();
  expect(await next).not.toBeNull();
});

it('there are no drawn letters where nothing draws, and known ones need nothing that draws', async () => {
  let fails = false;
  const { letters } = lettersWith(async (lines) => (fails ? null : lines.map(drawStandIn)));
  await letters.forSlip().pictures([line('鮨')]);
  fails = true;
  expect(await letters.forSlip().pictures([line('茶')])).toBeNull();
  expect(await letters.forSlip().pictures([line('鮨')])).not.toBeNull();
});

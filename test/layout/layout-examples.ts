import { spokenLanguages } from '../support/spoken-languages';
import { type LayoutCase, minuteOf, plainCase, type Typeface } from './layout-case';

/** A page that was drawn wrongly once. */
interface LayoutExample {
  /** What was wrong with it. */
  readonly name: string;
  readonly drawn: LayoutCase;
}

interface Story {
  readonly name: string;
  /** With the app's own and a wide one by default. */
  readonly typefaces?: readonly Typeface[];
  readonly differs: Partial<LayoutCase>;
}

const vietnamese = { names: ['Thị Hoa Nguyễn'], numbers: [256] };
/** Orders for tomorrow at 5:50 PM. */
const evening = minuteOf(11, 28, 18, 50);
const tomorrow = 23 * 60;
const endless = 'ThịHoaNguyễnThịHoaNguyễnThịHoaNguyễnThịHoaNguyễn';

/** In each language. */
const stories: readonly Story[] = [
  {
    name: 'a long name in the Later lane was cut at the end of its line',
    differs: { names: [`${endless} García`], numbers: [256], minute: evening, later: [tomorrow] },
  },
  {
    name: 'a name without a space in the Later lane was cut in large letters',
    differs: {
      names: [endless],
      numbers: [256],
      textSize: 'largest',
      place: 'all-day',
      minute: evening,
      later: [tomorrow],
      ringing: 1,
    },
  },
  {
    name: 'what rings was cut below its second line',
    differs: {
      ...vietnamese,
      numbers: [221, 216, 218, 219, 220, 222],
      textSize: 'largest',
      minute: evening,
      later: [tomorrow, tomorrow + 1],
      open: ['plain', 'plain', 'plain', 'plain'],
      ringing: 6,
      ringingFor: 1,
      done: 1,
      undo: 1,
    },
  },
  {
    name: 'what rings lay on "Show", and the last tool was off the screen',
    differs: {
      numbers: [9_221, 9_216, 9_218, 9_219],
      textSize: 'largest',
      width: 1_024,
      open: ['plain', 'plain', 'plain'],
      ringing: 3,
      ringingFor: 1,
      done: 1,
      undo: 3,
    },
  },
  {
    name: '"Recall 212" was wider than its button',
    differs: { numbers: [212], textSize: 'largest', minute: evening, done: 1 },
  },
  {
    name: 'what a tap did was wider than its button',
    differs: { numbers: [9_999], textSize: 'largest', width: 1_920, undo: 2 },
  },
  {
    name: 'facts of the top line lay on the tabs and on what was blocked',
    differs: { numbers: [6_349], width: 1_280, printers: 2, blocked: 9_999, done: 9_999 },
  },
  {
    name: 'the last fact of the top line lay on what was blocked where a printer has a name',
    typefaces: ['wide'],
    differs: { names: ['ΓθκΓ'], clock: 'h23', width: 1_354, minute: 4, printers: 2, blocked: 3, done: 3 },
  },
  {
    name: 'the name of a printer was cut in the top line',
    differs: { names: [endless], printers: 2, troubles: ['printer'] },
  },
  {
    name: 'banners lay on each other, and on the tickets, where they fill the screen',
    differs: { textSize: 'largest', width: 1_024, troubles: ['credentials', 'storage', 'unreachable'] },
  },
  {
    name: 'where a ticket printed was cut below its third line',
    differs: { names: [endless], open: ['printed', 'printed'], printers: 1 },
  },
  {
    name: 'what was found was cut below its third line',
    differs: { names: [endless], place: 'find', open: ['long', 'updated'], blocked: 3 },
  },
  {
    name: '"More of these orders below" stuck out of its button on a low field',
    differs: {
      place: 'later',
      textSize: 'large',
      width: 2_560,
      later: [9_204, 1_368],
      ringing: 8,
      ringingFor: 88,
      printers: 1,
      troubles: ['printer', 'credentials'],
    },
  },
  {
    name: 'notes of sixty lines filled the screen',
    differs: { open: ['endless', 'plain'], textSize: 'largest', width: 1_024 },
  },
];

/** What was drawn wrongly once, and is drawn first in each run. */
export const layoutExamples: readonly LayoutExample[] = stories.flatMap(
  ({ name, typefaces = ['own', 'wide'], differs }) =>
    spokenLanguages.flatMap((language) =>
      typefaces.map((typeface) => ({
        name: `${name} (${language}, ${typeface})`,
        drawn: { ...plainCase, ...differs, language, typeface },
      })),
    ),
);

import type { TicketItem } from '../../../../shared/ticket/ticket';
import { boxLines, textLines } from './line-shapes';
import { large, plain, type SlipLine, tall, tallBold } from './slip-page';

const indent = 4;
/** Narrow paper has no room for more. */
const deepestOnPaper = 3;
/** Precedes what belongs to the line above. */
const belowMark = '> ';

/** Precedes a line in a frame, where blanks cannot indent its beginning. */
export function belowMarks(depth: number): string {
  return belowMark.repeat(Math.min(depth, deepestOnPaper));
}

type Details = Pick<TicketItem, 'mods' | 'instructions'>;

/** How to make an item, below its name. */
export function detailLines(columns: number, { mods, instructions }: Details): readonly SlipLine[] {
  return [
    ...mods.flatMap((mod) => modLines(columns, mod)),
    ...(instructions === null ? [] : boxLines(columns, instructions, indent)),
  ];
}

/** Identifies an item that is not to be made: no frame, since there is nothing to do. */
export function goneLines(columns: number, { mods, instructions }: Details): readonly SlipLine[] {
  return [
    ...mods.flatMap((mod) => modLines(columns, mod)),
    ...(instructions === null ? [] : textLines(columns, instructions, tall, ' '.repeat(indent))),
  ];
}

/**
 * "No onion" must be readable as far away as the dish, so it is no smaller; it starts further left than the rest of a
 * long name.
 */
function modLines(columns: number, { text, depth, aside }: TicketItem['mods'][number]): readonly SlipLine[] {
  if (aside) return textLines(columns, text, plain, ' '.repeat(indent));
  const below = indent + 2 * Math.min(depth, deepestOnPaper);
  const hang = depth === 0 ? '' : belowMark;
  const lines = textLines(columns, text, large, `${' '.repeat(below / large.width)}${hang}`);
  return lines.length <= 1 ? lines : textLines(columns, text, tallBold, `${' '.repeat(below)}${hang}`);
}

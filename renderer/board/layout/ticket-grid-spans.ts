import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { firstGroups, maxOnBoard } from '../../../shared/ticket/first-groups';
import { groupItems } from '../../../shared/ticket/group-items';
import { writtenOnItem } from '../../../shared/ticket/written';
import { marksOf } from '../ticket/marks/ticket-marks';
import { itemChanges } from '../ticket/ticket-changes';

/** A ticket's approximate height, in lines of an item's size. */
interface TicketLines {
  /** Everything above and below its items in a single-column card. */
  readonly frame: number;
  /** The same in a wider card. */
  readonly wideFrame: number;
  /** Its items in a single-column card; in a wider one they share its columns. */
  readonly items: number;
}

/** How many letters fit beside an item's count in a single-column card; of the smaller print; of the head. */
const lettersPerLine = 15;
const lettersPerDetailLine = 19;
const lettersPerHeadLine = 26;
/** A line of smaller print, as a fraction of an item's line, and the padding of a framed one. */
const detailLine = 0.72;
const framePadding = 0.4;
/** The minimum height for a finger to hit one item. */
const leastItem = 1.6;
const betweenItems = 0.23;
/** The step, the number, the guest, and the buttons; the guest takes one line less in a wide card. */
const defaultFrame = 7.5;
const defaultWideFrame = 6.6;
const mark = 1.1;

const known = new WeakMap<BoardTicket, TicketLines>();

export function linesOf(ticket: BoardTicket): TicketLines {
  const lines = known.get(ticket) ?? countLines(ticket);
  known.set(ticket, lines);
  return lines;
}

function countLines(ticket: BoardTicket): TicketLines {
  const { order } = ticket;
  const { first } = firstGroups(groupItems(order.items), maxOnBoard);
  const items = first.map(({ item }) => {
    const [name = '', ...details] = writtenOnItem(item);
    const small = details.map((text) => wrapped(text, lettersPerDetailLine) * detailLine);
    const note = item.instructions === null ? 0 : framePadding;
    return Math.max(leastItem, wrapped(name, lettersPerLine) + sum(small) + note + betweenItems);
  });
  const strips = marksOf(ticket).length + (order.desiredAt === null ? 0 : 1);
  const others = strips * mark + itemChanges(ticket).length * detailLine;
  return {
    frame: defaultFrame + others + headLines(order, lettersPerHeadLine),
    wideFrame: defaultWideFrame + others + headLines(order, 2 * lettersPerHeadLine),
    items: sum(items),
  };
}

function headLines(order: BoardTicket['order'], letters: number): number {
  const notes = order.notes.map(({ text }) => wrapped(text, letters) * detailLine);
  return addressLines(order, letters) + sum(notes) + (notes.length === 0 ? 0 : framePadding);
}

function addressLines({ address }: BoardTicket['order'], letters: number): number {
  if (address === null) return 0;
  const { lines, instructions } = address;
  const where = lines.length === 0 ? 0 : wrapped(lines.join(', '), letters) * detailLine;
  return where + (instructions === null ? 0 : wrapped(instructions, letters) * detailLine + framePadding);
}

/** No more of a text is drawn until staff ask for it, including the button that shows the rest. */
const maxLinesOfText = 18;

function wrapped(text: string, letters: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / letters)));
  return Math.min(maxLinesOfText, sum(lines));
}

/** No ticket spans more columns: it would be read across the whole screen. */
const widest = 3;
/**
 * Items are read fastest in one column: with fewer lines than this in each, a wide card must fill a row much better.
 */
const leastInColumn = 3;
/** A taller row does not fit on a 768-pixel screen: its buttons would be out of sight. */
const tallest = 16;
const lessGood = 0.8;

/**
 * How many grid columns each card spans, row by row: a long ticket continues in the next column if that leaves less
 * room empty. Every row is full, except the last. A row depends on no ticket beyond those it could hold, so that a new
 * one at the end moves nothing above.
 */
export function spansOf(tickets: readonly TicketLines[], columns: number): readonly number[] {
  const spans: number[] = [];
  while (spans.length < tickets.length) spans.push(...bestRow(tickets.slice(spans.length), columns));
  return spans;
}

/** The best of all rows that could start with these tickets. */
function bestRow(tickets: readonly TicketLines[], columns: number): readonly number[] {
  let best: readonly number[] = [1];
  let bestGoodness = -1;
  for (const spans of rowsOf(Math.min(tickets.length, columns), columns)) {
    const isFull = sum(spans) === columns;
    if (!isFull && spans.length < tickets.length) continue;
    const goodness = goodnessOf(tickets, spans);
    if (goodness > bestGoodness) {
      best = spans;
      bestGoodness = goodness;
    }
  }
  return best;
}

/** Every way to put one to `max` tickets side by side. */
function rowsOf(max: number, room: number): readonly (readonly number[])[] {
  if (max === 0 || room === 0) return [];
  const rows: (readonly number[])[] = [];
  for (let span = 1; span <= Math.min(widest, room); span += 1) {
    rows.push([span], ...rowsOf(max - 1, room - span).map((rest) => [span, ...rest]));
  }
  return rows;
}

/**
 * A row's score: the fraction of its room in use, from 0 to 1, reduced for faults. A wide card's frame is no fuller for
 * its width.
 */
function goodnessOf(tickets: readonly TicketLines[], spans: readonly number[]): number {
  const cards = spans.map((span, index) => ({ span, ticket: tickets[index] ?? nothing }));
  const height = Math.max(...cards.map(({ span, ticket }) => heightOf(ticket, span)));
  const held = sum(cards.map(({ ticket: { frame, items } }) => frame + items));
  const needless = cards.filter(({ span, ticket }) => span > 1 && ticket.items / span < leastInColumn).length;
  const faults = needless + (height > tallest ? 1 : 0);
  return (held / (height * sum(spans))) * lessGood ** faults;
}

const nothing: TicketLines = { frame: 0, wideFrame: 0, items: 0 };

function heightOf({ frame, wideFrame, items }: TicketLines, span: number): number {
  return span === 1 ? frame + items : wideFrame + items / span;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

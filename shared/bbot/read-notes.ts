import { texts } from '../texts';
import { isRecord } from './is-record';
import { isLeftOut, type Part } from './left-out';
import { mostMods, mostModsRoom } from './most';
import { isContainer, Lines, labelOf, readLines } from './read-lines';

/** A line that was written of the order as a whole, for whoever makes or brings it. */
export interface OrderNote {
  /** The field of the body that said it: what a later body says there replaces it. */
  readonly from: string;
  readonly text: string;
  readonly depth: number;
}

const bounds = { most: mostMods, mostRoom: mostModsRoom } as const;

/** The fields of an order that the counter shows in places of their own. */
const shownElsewhere: ReadonlySet<string> = new Set([
  'orderNumberToday',
  'fulfillment_method',
  'time',
  'last_modified',
  'time_closed',
  'user_desired_time',
  'snooze_till',
  'mobile',
  'guest_name',
  'guest_first_name',
  'guest_last_name',
]);
/** The parts of a place that stand in its lines. */
const shownOfTable: ReadonlySet<string> = new Set(['display_name', 'short_id', 'id']);
const shownOfAddress: ReadonlySet<string> = new Set(['street', 'apartment', 'city', 'state', 'zip']);

/**
 * Everything that an order says besides its own fields: answers at the checkout, fees, promotions, who delivers … The
 * last of too many says how many fields more there are.
 */
export function readNotes(order: Record<string, unknown>): readonly OrderNote[] {
  const notes: OrderNote[] = [];
  let left = 0;
  for (const [field, value] of Object.entries(order)) {
    if (value === null || isShownElsewhere(field, value) || isLeftOut('order', field, value)) continue;
    if (notes.length >= bounds.most) left += 1;
    else notes.push(...linesOf(field, value).map((line) => ({ from: field, ...line })));
  }
  return left === 0 ? notes : [...notes, { from: '', text: texts.ticket.moreOf(left), depth: 0 }];
}

function isShownElsewhere(field: string, value: unknown): boolean {
  return field === 'items' || (shownElsewhere.has(field) && !isContainer(value));
}

function linesOf(field: string, value: unknown): ReturnType<typeof readLines> {
  switch (field) {
    case 'table':
      return placeLines(value, (one, of) => shownOfTable.has(one) && !isContainer(of));
    case 'deliveryAddress':
      return placeLines(
        value,
        (one, of) => one === 'delivery_instructions' || (shownOfAddress.has(one) && !isContainer(of)),
      );
    case 'extra_checkout_info':
      return readLines(value, null, { part: 'answer', ...bounds });
    case 'fees_on_my_receipt':
      return labelled(value, texts.ticket.fee);
    case 'loyalty_webhook_discounts':
      return labelled(value, texts.ticket.promotion);
    case 'delivery_provider':
      return labelled(value, texts.ticket.deliveryBy, 'order');
    default:
      return labelled(value, labelOf(field), 'order');
  }
}

function labelled(
  value: unknown,
  label: string | null,
  part: Part = 'promotion',
): ReturnType<typeof readLines> {
  return readLines(value, label, { part, ...bounds });
}

/** What a table or an address has besides what stands in its own lines; one that is a mere text has nothing. */
function placeLines(
  value: unknown,
  isRead: (field: string, value: unknown) => boolean,
): ReturnType<typeof readLines> {
  const lines = new Lines({ part: 'place', ...bounds });
  if (isRecord(value)) lines.addRest(value, isRead);
  else if (isContainer(value)) lines.add(value, null);
  return lines.all();
}

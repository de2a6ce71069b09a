import { texts } from '../i18n/texts';
import { maxMods } from './bounds';
import { labelOf } from './field-label';
import { isRecord } from './is-record';
import { isLeftOut, type Part } from './left-out';
import { isDiscountField } from './read-charges';
import {
  type Bounds,
  boundsOf,
  FieldNames,
  isContainer,
  Lines,
  type LinesOptions,
  readLines,
  type WrittenLine,
} from './read-lines';
import { guestName, isSaidBy, partsOfGuestName, tableName } from './shown-names';

/** A line written about the order as a whole, for the staff who make or bring it. */
export interface OrderNote extends WrittenLine {
  /** The body field it came from: a later body's value there replaces it. */
  readonly from: string;
}

/** The order fields the counter shows in their own places. */
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
]);
const partsOfTable: ReadonlySet<string> = new Set(['display_name', 'short_id', 'id']);
/** The parts of an address that are all in its lines. */
const shownOfAddress: ReadonlySet<string> = new Set(['street', 'apartment', 'city', 'state', 'zip']);

/**
 * Everything an order says outside its own fields: answers at checkout, fees, promotions, who delivers … If there are
 * too many, the last note says how many more fields there are.
 */
export function readNotes(order: Record<string, unknown>): readonly OrderNote[] {
  const fields = new FieldNames();
  const notes: OrderNote[] = [];
  let left = 0;
  for (const [field, value] of Object.entries(order)) {
    if (value === null || isShownElsewhere(field, value, order)) continue;
    const isTaken = fields.takes(field);
    if (isTaken && isLeftOut('order', field, value)) continue;
    if (!isTaken || notes.length >= maxMods) {
      left += 1;
      continue;
    }
    const lines = linesOf(field, value, boundsOf(fields));
    notes.push(...lines.map((line) => ({ from: field, ...line })));
  }
  return left === 0 ? notes : [...notes, { from: '', text: texts.ticket.moreOf(left), depth: 0 }];
}

function isShownElsewhere(field: string, value: unknown, order: Record<string, unknown>): boolean {
  if (field === 'items') return true;
  if (isContainer(value)) return false;
  return shownElsewhere.has(field) || (partsOfGuestName.has(field) && isSaidBy(guestName(order), value));
}

function linesOf(field: string, value: unknown, bounds: Bounds): readonly WrittenLine[] {
  const ofPart = (part: Part): LinesOptions => ({ part, ...bounds });
  switch (field) {
    case 'table':
      return placeLines(
        value,
        ofPart('place'),
        (one, of) => partsOfTable.has(one) && !isContainer(of) && isSaidBy(tableName(value), of),
      );
    case 'deliveryAddress':
      return placeLines(
        value,
        ofPart('place'),
        (one, of) => one === 'delivery_instructions' || (shownOfAddress.has(one) && !isContainer(of)),
      );
    case 'extra_checkout_info':
      return readLines(value, null, ofPart('answer'));
    case 'fees_on_my_receipt':
      return readLines(value, texts.ticket.fee, ofPart('promotion'));
    case 'loyalty_webhook_discounts':
      return readLines(value, texts.ticket.promotion, ofPart('promotion'));
    case 'delivery_provider':
      return readLines(value, texts.ticket.deliveryBy, ofPart('order'));
    default:
      return readLines(value, labelOf(field), ofPart(isDiscountField(field) ? 'promotion' : 'order'));
  }
}

/** What a table or an address has besides its own lines; nothing if it is plain text. */
function placeLines(
  value: unknown,
  options: LinesOptions,
  isRead: (field: string, value: unknown) => boolean,
): readonly WrittenLine[] {
  const lines = new Lines(options);
  if (isRecord(value)) lines.addRest(value, isRead);
  else if (isContainer(value)) lines.add(value, null);
  return lines.all();
}

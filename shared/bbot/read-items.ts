import { texts } from '../i18n/texts';
import { isNotToBeMade, saysNotToBeMade, unusualStatus } from '../ticket/struck';
import { leastMods, maxMods, maxModsOfOrder } from './bounds';
import { readCents } from './cents';
import { isRecord } from './is-record';
import { itemRecords, noteField, promotionField } from './item-records';
import { nameOf, quantityOf } from './known-fields';
import { snakeCase } from './left-out';
import {
  type Bounds,
  boundsOf,
  FieldNames,
  isContainer,
  Lines,
  readLines,
  readWhole,
  type WrittenLine,
} from './read-lines';
import { readText } from './visible-text';

/** A dish as Bbot sent it: what to make, and how. */
export interface BbotItem {
  readonly name: string | null;
  /** Its modifiers, and everything else written about it. */
  readonly mods: readonly WrittenLine[];
  readonly instructions: string | null;
  readonly pretaxCents: number | null;
  readonly status: string | null;
  readonly tags: readonly string[];
  /** How many. Bbot sends one entry per unit and no number; 0: do not make it. */
  readonly quantity: number;
}

/** No one orders more of one dish on one line: the number is then shown as text, and one is made. */
const maxOfOne = 999;

/** Reads all dishes of an order; nothing said about one is dropped except beyond the bounds of `bounds.ts`. */
export function readItems(value: unknown): readonly BbotItem[] {
  const fields = new FieldNames();
  const records = itemRecords(value);
  const max = Math.min(maxMods, Math.max(leastMods, Math.floor(maxModsOfOrder / records.length)));
  return records.map((record) => readItem(record, { ...boundsOf(fields), maxLines: max }));
}

/** Read by name, and shown in their own places. */
const ownFields = [noteField, 'pretax_cents', 'tags', promotionField] as const;

const inAnyShape: ReadonlySet<string> = new Set([noteField, 'tags', promotionField]);

/** No schema: for 5,000 items it would cost more than everything else before the answer. */
function readItem(item: Record<string, unknown>, bounds: Bounds): BbotItem {
  const name = nameOf(item);
  const quantity = quantityOf(item);
  const status = readStatus(item);
  const isPlainCount = quantity !== null && Number.isInteger(quantity.count) && isCountable(quantity.count);
  const read = new Set<string>(ownFields);
  if (name !== null) read.add(name.field);
  if (status !== null) read.add(status.field);
  if (quantity !== null && isPlainCount) read.add(quantity.field);
  const lines = new Lines({ part: 'item', ...bounds });
  lines.addRest(item, (field, one) => read.has(field) && isReadAs(field, one));
  const promotions = readLines(item[promotionField], texts.ticket.promotion, {
    part: 'promotion',
    ...bounds,
  });
  return {
    name: name?.text ?? null,
    mods: [...lines.all(), ...promotions],
    instructions: readWhole(item[noteField], { part: 'item', ...bounds }),
    pretaxCents: readCents(item['pretax_cents']),
    status: status?.text ?? null,
    tags: readLines(item['tags'], null, { part: 'item', ...bounds }).map(({ text }) => text),
    quantity: quantity !== null && isPlainCount ? quantity.count : 1,
  };
}

interface Status {
  readonly text: string;
  /** The field it came from. Any other field with text is shown with its label. */
  readonly field: string;
}

/**
 * A status of the item as a whole: that it is not to be made, in words or as a flag such as `voided`, or something
 * else.
 */
function readStatus(item: Record<string, unknown>): Status | null {
  const said = ['status', 'state'].flatMap((field) => textsOf(item[field]).map((text) => ({ text, field })));
  const strikes = said.find(({ text }) => saysNotToBeMade(text));
  if (strikes !== undefined) return strikes;
  const flag = Object.keys(item).find((field) => item[field] === true && isNotToBeMade(wordsOfFlag(field)));
  if (flag !== undefined) return { text: wordsOfFlag(flag), field: flag };
  return said.find(({ text }) => unusualStatus(text) !== null) ?? said[0] ?? null;
}

/** A status as text, in a list of texts, or as a name in a record. */
function textsOf(status: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(status) ? status.slice(0, maxStatuses) : [status];
  return all.map(textOf).filter((text) => text !== null);
}

const maxStatuses = 20;

function textOf(status: unknown): string | null {
  return isRecord(status) ? (nameOf(status)?.text ?? null) : readText(status);
}

function wordsOfFlag(field: string): string {
  return snakeCase(field)
    .replace(/^(item_)?(is_|was_|has_been_)?(item_)?/, '')
    .replaceAll('_', ' ');
}

/** Whether a field of ours holds something usable there: "comped" is not a price, so it is shown. */
function isReadAs(field: string, value: unknown): boolean {
  if (field === 'pretax_cents') return readCents(value) !== null;
  return !isContainer(value) || inAnyShape.has(field);
}

function isCountable(count: number): boolean {
  return count >= 0 && count <= maxOfOne;
}

import { texts } from '../i18n/texts';
import { saysNotToBeMade } from '../ticket/struck';
import { readCents } from './cents';
import { labelOf } from './field-label';
import { isEmpty } from './is-empty';
import { isRecord } from './is-record';
import { leastMods, mostMods, mostModsOfOrder, mostModsRoom } from './most';
import {
  FieldNames,
  isContainer,
  Lines,
  type LinesWish,
  nameOf,
  quantityOf,
  readLines,
  readWhole,
  type WrittenLine,
} from './read-lines';
import { hasText, readText } from './visible-text';

/** A dish as Bbot wrote it: what is to be made, and how. */
export interface BbotItem {
  readonly name: string | null;
  /** Its modifiers, and all else that was written of it. */
  readonly mods: readonly WrittenLine[];
  readonly instructions: string | null;
  readonly pretaxCents: number | null;
  readonly status: string | null;
  readonly tags: readonly string[];
  /** How many of it. Bbot sends an entry for each and no number; 0: it is not to be made. */
  readonly quantity: number;
}

const noteField = 'special_instructions';
const promotionField = 'orderitempromotions';
const fieldsOfItems = ['name_when_purchased', 'menuitem_id', 'mods', noteField, promotionField] as const;

/** More of one dish than this in one line was never ordered: the number is shown as text, and one is made. */
const mostOfOne = 999;

/**
 * The dishes in `items`, each as a record, whatever holds them: a list, a list of names, lists by course, or a map from
 * a name to how many. Empty for anything else.
 */
export function itemRecords(items: unknown): readonly Record<string, unknown>[] {
  if (!isRecord(items) || isItem(items)) return recordsIn(items, null);
  return Object.entries(items).flatMap(([key, value]) => recordsOfEntry(key, value));
}

/** @param course under which heading they stand, or null */
function recordsIn(value: unknown, course: string | null): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => recordsIn(one, course));
  if (isRecord(value)) return [inCourse(value, course)];
  const name = readText(value);
  return name === null ? [] : [inCourse({ name }, course)];
}

/** An entry of a map: its key is a dish, a course, or an id that says nothing. */
function recordsOfEntry(key: string, value: unknown): readonly Record<string, unknown>[] {
  const label = labelOf(key) ?? (Array.isArray(value) ? seatOf(key) : null);
  if (label === null) return recordsIn(value, null);
  // A dish of which nothing more is said.
  if (value === null || isEmpty(value)) return [{ name: label }];
  if (Array.isArray(value)) return recordsIn(value, label);
  if (isRecord(value)) return [isNamed(value) ? inCourse(value, label) : named(value, label)];
  return [typeof value === 'number' ? { name: label, quantity: value } : { name: label, [noteField]: value }];
}

/** The number of a seat or a course, by which dishes are listed; what is longer is an id. */
function seatOf(key: string): string | null {
  return /^\d{1,2}$/.test(key) ? key : null;
}

/** Whether it has a name of its own; a description of a dish is none. */
function isNamed(record: Record<string, unknown>): boolean {
  return dishNameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

const dishNameFields = ['name', 'name_when_purchased', 'name_for_owner', 'display_name', 'title'] as const;

/** A dish that has no name of its own. What stands in a name's place and is no text was written as well. */
function named(record: Record<string, unknown>, name: string): Record<string, unknown> {
  const { name_when_purchased: inPlace, ...rest } = record;
  return {
    name_when_purchased: name,
    ...rest,
    ...(isEmpty(inPlace ?? '') ? {} : { 'Name when purchased': inPlace }),
  };
}

function inCourse(record: Record<string, unknown>, course: string | null): Record<string, unknown> {
  if (course === null) return record;
  return 'course' in record ? { part: course, ...record } : { course, ...record };
}

/** Whether this is one dish rather than a map of them. */
function isItem(record: Record<string, unknown>): boolean {
  return nameOf(record) !== null || fieldsOfItems.some((field) => field in record);
}

/** Reads all dishes of an order; what is said of one is never dropped but beyond the bounds of `most.ts`. */
export function readItems(value: unknown): readonly BbotItem[] {
  const fields = new FieldNames();
  const records = itemRecords(value);
  const most = Math.min(mostMods, Math.max(leastMods, Math.floor(mostModsOfOrder / records.length)));
  return records.map((record) => readItem(record, { most, mostRoom: mostModsRoom, fields }));
}

type Bounds = Omit<LinesWish, 'part'>;

/** What is read by name, and shown in its own place. */
const ownFields = [noteField, 'pretax_cents', 'status', 'tags', promotionField] as const;

const inAnyShape: ReadonlySet<string> = new Set([noteField, 'tags', promotionField]);

/** Without a schema: of 5,000 items it would cost more than all else that is done before the answer. */
function readItem(item: Record<string, unknown>, bounds: Bounds): BbotItem {
  const name = nameOf(item);
  const quantity = quantityOf(item);
  const isUsual = quantity !== null && Number.isInteger(quantity.count) && isCountable(quantity.count);
  const read = new Set<string>(ownFields);
  if (name !== null) read.add(name.field);
  if (quantity !== null && isUsual) read.add(quantity.field);
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
    status: readStatus(item),
    tags: readLines(item['tags'], null, { part: 'item', ...bounds }).map(({ text }) => text),
    quantity: quantity !== null && isUsual ? quantity.count : 1,
  };
}

/** What somebody said of an item as a whole: in words, or by a flag such as `voided`. */
function readStatus(item: Record<string, unknown>): string | null {
  const [said] = [item['status'], item['state']].flatMap(textsOf).filter((text) => text !== 'waiting');
  if (said !== undefined && saysNotToBeMade(said)) return said;
  const flag = Object.keys(item).find((field) => item[field] === true && saysNotToBeMade(wordsOfFlag(field)));
  return flag === undefined ? (readText(item['status']) ?? said ?? null) : wordsOfFlag(flag);
}

/** A status as a text, in a list of such, or with a name. */
function textsOf(status: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(status) ? status.slice(0, mostStatuses) : [status];
  return all.map(textOf).filter((text) => text !== null);
}

const mostStatuses = 20;

function textOf(status: unknown): string | null {
  return isRecord(status) ? (nameOf(status)?.text ?? null) : readText(status);
}

function wordsOfFlag(field: string): string {
  return field.replace(/^(is|was|has_been)_|^(is|was)(?=[A-Z])/, '').toLowerCase();
}

/** Whether what stands in a field of ours is of use there: "comped" is no price, and is shown. */
function isReadAs(field: string, value: unknown): boolean {
  if (field === 'pretax_cents') return typeof value !== 'string' || readCents(value) !== null;
  return !isContainer(value) || inAnyShape.has(field);
}

function isCountable(count: number): boolean {
  return count >= 0 && count <= mostOfOne;
}

import { labelOf } from './field-label';
import { isEmpty } from './is-empty';
import { isRecord } from './is-record';
import { nameOf } from './known-fields';
import { hasText, readText } from './visible-text';

type Fields = Record<string, unknown>;

export const noteField = 'special_instructions';
export const promotionField = 'orderitempromotions';
const fieldsOfItems = ['name_when_purchased', 'menuitem_id', 'mods', noteField, promotionField] as const;

/**
 * The dishes in `items`, each as a record, whatever holds them: a list, a list of names, lists by course, or a map from
 * name to count. Empty for anything else.
 * @param max stop after this many: a body has room for 260,000
 */
export function itemRecords(items: unknown, max = Number.POSITIVE_INFINITY): readonly Fields[] {
  const records: Fields[] = [];
  for (const record of allRecords(items)) {
    records.push(record);
    if (records.length >= max) break;
  }
  return records;
}

function* allRecords(items: unknown): Iterable<Fields> {
  if (!isRecord(items) || isItem(items)) {
    yield* recordsIn(items, null);
    return;
  }
  const isByCourse = Object.values(items).some((value) => Array.isArray(value) && value.length > 0);
  for (const key of Object.keys(items)) {
    const value = items[key];
    // Beside lists of dishes, an empty list is a course without any, not a dish without details.
    if (!isByCourse || !Array.isArray(value) || value.length > 0) yield* recordsOfEntry(key, value);
  }
}

/** @param course the heading they are under, or null */
function* recordsIn(value: unknown, course: string | null): Iterable<Fields> {
  if (Array.isArray(value)) {
    for (const one of value) yield* recordsIn(one, course);
  } else if (isRecord(value)) {
    yield inCourse(value, course);
  } else {
    // Text is read later, with its dish: for most, a look at the beginning is enough here.
    const name = typeof value === 'string' ? value : readText(value);
    if (hasText(name)) yield inCourse({ name }, course);
  }
}

/** An entry of a map: its key is a dish, a course, or a meaningless id. */
function* recordsOfEntry(key: string, value: unknown): Iterable<Fields> {
  const label = labelOf(key) ?? (Array.isArray(value) ? seatOf(key) : null);
  if (label === null) yield* recordsIn(value, null);
  // A dish without details.
  else if (value === null || isEmpty(value)) yield { name: label };
  else if (Array.isArray(value)) yield* recordsIn(value, label);
  else if (isRecord(value)) yield isNamed(value) ? inCourse(value, label) : named(value, label);
  else
    yield typeof value === 'number' ? { name: label, quantity: value } : { name: label, [noteField]: value };
}

/** A seat or course number that dishes are listed under; anything longer is an id. */
function seatOf(key: string): string | null {
  return /^\d{1,2}$/.test(key) ? key : null;
}

/** Whether it has its own name; a dish's description does not count. */
function isNamed(record: Fields): boolean {
  return dishNameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

const dishNameFields = ['name', 'name_when_purchased', 'name_for_owner', 'display_name', 'title'] as const;

/** Names a dish that has no name of its own. A value in the name's place that is not text is kept as well. */
function named(record: Fields, name: string): Fields {
  const { name_when_purchased: inPlace, ...rest } = record;
  return {
    name_when_purchased: name,
    ...rest,
    ...(isEmpty(inPlace ?? '') ? {} : { 'Name when purchased': inPlace }),
  };
}

function inCourse(record: Fields, course: string | null): Fields {
  if (course === null) return record;
  return 'course' in record ? { part: course, ...record } : { course, ...record };
}

/** Whether this is one dish rather than a map of them. */
function isItem(record: Fields): boolean {
  return nameOf(record) !== null || fieldsOfItems.some((field) => field in record);
}

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
 * a name to how many. Empty for anything else.
 * @param max so many are looked for, and no more: a body has room for 260,000
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
    // Beside lists of dishes an empty one is a course of none, not a dish of which nothing more is said.
    if (!isByCourse || !Array.isArray(value) || value.length > 0) yield* recordsOfEntry(key, value);
  }
}

/** @param course under which heading they stand, or null */
function* recordsIn(value: unknown, course: string | null): Iterable<Fields> {
  if (Array.isArray(value)) {
    for (const one of value) yield* recordsIn(one, course);
  } else if (isRecord(value)) {
    yield inCourse(value, course);
  } else {
    // A text is read where its dish is: of most there is no more than a look at the beginning.
    const name = typeof value === 'string' ? value : readText(value);
    if (hasText(name)) yield inCourse({ name }, course);
  }
}

/** An entry of a map: its key is a dish, a course, or an id that says nothing. */
function* recordsOfEntry(key: string, value: unknown): Iterable<Fields> {
  const label = labelOf(key) ?? (Array.isArray(value) ? seatOf(key) : null);
  if (label === null) yield* recordsIn(value, null);
  // A dish of which nothing more is said.
  else if (value === null || isEmpty(value)) yield { name: label };
  else if (Array.isArray(value)) yield* recordsIn(value, label);
  else if (isRecord(value)) yield isNamed(value) ? inCourse(value, label) : named(value, label);
  else
    yield typeof value === 'number' ? { name: label, quantity: value } : { name: label, [noteField]: value };
}

/** The number of a seat or a course, by which dishes are listed; what is longer is an id. */
function seatOf(key: string): string | null {
  return /^\d{1,2}$/.test(key) ? key : null;
}

/** Whether it has a name of its own; a description of a dish is none. */
function isNamed(record: Fields): boolean {
  return dishNameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

const dishNameFields = ['name', 'name_when_purchased', 'name_for_owner', 'display_name', 'title'] as const;

/** A dish that has no name of its own. What stands in a name's place and is no text was written as well. */
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

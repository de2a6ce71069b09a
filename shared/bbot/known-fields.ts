import { hasText, readText } from './visible-text';

/* Bbot documents a modifier as {name, …}. Other systems use these names, and Bbot may one day. */
const nameFields = [
  'name',
  'name_when_purchased',
  'name_for_owner',
  'display_name',
  'title',
  'text',
  'contents',
  'description',
] as const;
export const headingFields = [
  'heading',
  'heading_name',
  'group',
  'group_name',
  'groupName',
  'modifier_group',
  'modifier_group_name',
  'category',
  'question',
  'label',
  'prompt',
  'field',
] as const;
export const answerFields = ['value', 'answer', 'response'] as const;
/** The guest did not choose an option with one of these set to false. */
export const offFields = ['selected', 'is_selected', 'chosen', 'checked', 'included', 'is_included'] as const;
const quantityFields = ['qty', 'quantity', 'count'] as const;

/** What a record's fields say it may have. A body has room for 70,000 records of one field each. */
export interface Roles {
  readonly name: boolean;
  readonly heading: boolean;
  readonly answer: boolean;
  readonly off: boolean;
  readonly quantity: boolean;
}

const roleOf: ReadonlyMap<string, keyof Roles> = new Map(
  Object.entries({
    name: nameFields,
    heading: headingFields,
    answer: answerFields,
    off: offFields,
    quantity: quantityFields,
  } as const).flatMap(([role, fields]) => fields.map((field) => [field, role as keyof Roles] as const)),
);

/** One look at each field that is there, instead of one at each that might be. */
export function rolesOf(fields: readonly string[]): Roles {
  const roles = { name: false, heading: false, answer: false, off: false, quantity: false };
  for (const field of fields) {
    const role = roleOf.get(field);
    if (role !== undefined) roles[role] = true;
  }
  return roles;
}

/** The name of a thing, and the field it is in; null if it has none. */
export function nameOf(record: Record<string, unknown>): Named | null {
  return firstText(record, nameFields);
}

/** Whether it has a name, at little more cost than a look. */
export function hasName(record: Record<string, unknown>): boolean {
  return nameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

/** A field's text, and which field it is. */
interface Named {
  readonly field: string;
  readonly text: string;
}

/** The first of these fields with text in it. */
export function firstText(record: Record<string, unknown>, fields: readonly string[]): Named | null {
  for (const field of fields) {
    const value = record[field];
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? null : readText(value);
    if (text !== null) return { field, text };
  }
  return null;
}

/** A number, or text that is only a number. */
function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*-?\d{1,9}([.,]\d{1,9})?\s*$/.test(value)) return null;
  return Number(value.trim().replace(',', '.'));
}

interface Quantity {
  readonly field: string;
  readonly count: number;
}

/** A quantity; null if no field has one. A value that is not a number is shown with its label instead. */
export function quantityOf(record: Record<string, unknown>): Quantity | null {
  const field = quantityFields.find((one) => readNumber(record[one]) !== null);
  const count = field === undefined ? null : readNumber(record[field]);
  return field === undefined || count === null ? null : { field, count };
}

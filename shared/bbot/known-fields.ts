import { hasText, readText } from './visible-text';

/* Bbot documents a modifier as {name, …}. What other systems send, and what Bbot may send one day, has these names. */
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
/** What is false there the guest did not choose. */
export const offFields = ['selected', 'is_selected', 'chosen', 'checked', 'included', 'is_included'] as const;
const quantityFields = ['qty', 'quantity', 'count'] as const;

/** The name of a thing, and the field that holds it; null where nothing names it. */
export function nameOf(record: Record<string, unknown>): Named | null {
  return firstText(record, nameFields);
}

/** Whether something names it, for little more than looking at it. */
export function hasName(record: Record<string, unknown>): boolean {
  return nameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

/** What a field says, and which one it is. */
interface Named {
  readonly field: string;
  readonly text: string;
}

/** The first of these fields that says something as a text. */
export function firstText(record: Record<string, unknown>, fields: readonly string[]): Named | null {
  for (const field of fields) {
    const value = record[field];
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? null : readText(value);
    if (text !== null) return { field, text };
  }
  return null;
}

/** A number, or a text of nothing but one. */
function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*-?\d{1,9}([.,]\d{1,9})?\s*$/.test(value)) return null;
  return Number(value.trim().replace(',', '.'));
}

interface Quantity {
  readonly field: string;
  readonly count: number;
}

/** How many of something; null where no field says it. What is no number is shown with its label instead. */
export function quantityOf(record: Record<string, unknown>): Quantity | null {
  const field = quantityFields.find((one) => readNumber(record[one]) !== null);
  const count = field === undefined ? null : readNumber(record[field]);
  return field === undefined || count === null ? null : { field, count };
}

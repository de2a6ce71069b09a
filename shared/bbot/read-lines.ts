import { texts } from '../i18n/texts';
import { roomOf } from '../text/room-of';
import { labelOf } from './field-label';
import { isRecord } from './is-record';
import { isLeftOut, type Part } from './left-out';
import { boundedLine, hasText, readText } from './visible-text';

/** One line of what somebody wrote, and how far below another it belongs. */
export interface WrittenLine {
  readonly text: string;
  /** 0 for a line that belongs to nothing but its item. */
  readonly depth: number;
  /** It says what something costs, not how it is made: it is shown small. */
  readonly aside?: true | undefined;
  /** It stands behind the line before it in a list, whose order may mean something: "NO", "Onion", "ADD", "Cheese". */
  readonly follows?: true | undefined;
}

/** Further to the right no line stands; what is nested deeper is shown there, and said. */
export const deepest = 8;

/** How much is read, and what of it. */
export interface LinesWish {
  readonly part: Part;
  /** So many lines, */
  readonly most: number;
  /** and so much room for all of them, in Latin letters (`roomOf`). */
  readonly mostRoom: number;
  /** Of the whole order, however many lines are read of it. */
  readonly fields: FieldNames;
}

/** Far more than any order has; a body of 1 MiB has room for 100,000. */
const mostFields = 3_000;

/** The names of an order's fields, of which only so many different ones are looked at. */
export class FieldNames {
  readonly #seen = new Set<string>();

  /** Whether a field of this name is looked at. */
  takes(field: string): boolean {
    if (this.#seen.has(field)) return true;
    if (this.#seen.size >= mostFields) return false;
    this.#seen.add(field);
    return true;
  }
}

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
const headingFields = [
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
const answerFields = ['value', 'answer', 'response'] as const;
/** What is false there the guest did not choose. */
const offFields = ['selected', 'is_selected', 'chosen', 'checked', 'included', 'is_included'] as const;
const quantityFields = ['qty', 'quantity', 'count'] as const;
/** Fields whose own name says nothing that their contents do not. */
const plainFields: ReadonlySet<string> = new Set([
  'mods',
  'modifiers',
  'options',
  'choices',
  'selections',
  'children',
  'items',
  'values',
  'value',
  'answer',
  'answers',
  'response',
  'promotion',
]);

/** The name of a thing, and the field that holds it; null where nothing names it. */
export function nameOf(record: Record<string, unknown>): Named | null {
  return firstText(record, nameFields);
}

/** Whether something names it, for little more than looking at it. */
export function hasName(record: Record<string, unknown>): boolean {
  return nameFields.some((field) => typeof record[field] !== 'boolean' && hasText(record[field]));
}

interface Named {
  readonly field: string;
  readonly text: string;
}

/**
 * Every text of a value, whatever its shape, as lines: a list's one after another, what belongs to something below it,
 * and what the reader does not know as "label: value". The last line of too many says how many more there are.
 * @param label stands before each line, e.g. the heading under which modifiers were chosen
 */
export function readLines(value: unknown, label: string | null, wish: LinesWish): readonly WrittenLine[] {
  const lines = new Lines(wish);
  lines.add(value, label);
  return lines.all();
}

/** One text of all that is in a value; null where nothing is, and for a flag that is off. */
export function readWhole(value: unknown, wish: LinesWish): string | null {
  if (typeof value === 'string') return readText(value);
  if (value === false) return null;
  const lines = readLines(value, null, wish);
  return lines.length === 0 ? null : lines.map(({ text }) => text).join('\n');
}

/** The lines of several values, one after the other, within one bound. */
export class Lines {
  readonly #lines: WrittenLine[] = [];
  #room = 0;
  #left = 0;
  #isTooDeep = false;

  constructor(private readonly wish: LinesWish) {}

  add(value: unknown, label: string | null, depth = 0): void {
    if (this.#isFull) {
      this.#left += Array.isArray(value) ? value.length : Number(value !== null);
    } else if (Array.isArray(value)) {
      const before = this.#lines.length;
      for (const one of value) this.add(one, label, depth);
      if (value.length > 1) this.#keepOrder(before);
    } else if (isRecord(value)) {
      this.#addRecord(value, label, depth);
    } else {
      const text = scalarText(value);
      if (text !== null) this.#push(below(label, text), depth);
    }
  }

  /**
   * The fields of a record that are not read elsewhere: first those whose name says nothing, then each with its label.
   * @param group stands before each
   * @param isMap whether its fields may be names that people are shown, e.g. of modifiers
   */
  addRest(
    record: Record<string, unknown>,
    isRead: (field: string, value: unknown) => boolean,
    depth = 0,
    group: string | null = null,
    isMap = false,
  ): void {
    for (const field of plainFields) {
      const value = record[field];
      if (value !== undefined && !isRead(field, value)) this.add(value, group, depth);
    }
    const names = Object.keys(record);
    for (const [index, field] of names.entries()) {
      const value = record[field];
      if (value === null || plainFields.has(field) || isRead(field, value)) continue;
      if (!this.wish.fields.takes(field)) {
        this.#left += names.length - index;
        return;
      }
      if (isLeftOut(this.wish.part, field, value)) continue;
      const label = labelOf(field);
      const shown = label === null ? group : below(group, label);
      const before = this.#lines.length;
      this.add(value, shown, depth);
      // A choice may be its own name, with nothing but a price behind it.
      const isSilent = this.#lines.length === before && !this.#isFull;
      if (isSilent && label !== null && shown !== null && isChoice(field, value, isMap))
        this.#push(shown, depth);
    }
  }

  all(): readonly WrittenLine[] {
    const deeper = this.#isTooDeep ? [{ text: texts.ticket.deeper, depth: 0 }] : [];
    const more = this.#left > 0 ? [{ text: texts.ticket.moreOf(this.#left), depth: 0 }] : [];
    return [...this.#lines, ...deeper, ...more];
  }

  get #isFull(): boolean {
    return this.#lines.length >= this.wish.most || this.#room > this.wish.mostRoom;
  }

  #addRecord(record: Record<string, unknown>, label: string | null, depth: number): void {
    const name = firstText(record, nameFields);
    const heading = firstText(record, headingFields);
    const group = heading === null ? label : below(label, heading.text);
    if (name === null) {
      this.#addGroup(record, heading?.field ?? null, group, depth);
      return;
    }
    const answer = firstText(record, answerFields);
    const quantity = quantityOf(record);
    const off = offFields.find((field) => record[field] === false);
    const told = off === undefined ? (answer?.text ?? null) : texts.ticket.no;
    const text = told === null ? name.text : below(name.text, told);
    this.#push(below(group, quantity === null ? text : counted(quantity.count, text)), depth);
    const read = [name, heading, off === undefined ? answer : null, quantity].flatMap(
      (one) => one?.field ?? [],
    );
    this.addRest(record, (field) => field === off || read.includes(field), depth + 1);
  }

  /** What has no name of its own: modifiers by heading, or a question with its answers. */
  #addGroup(record: Record<string, unknown>, read: string | null, group: string | null, depth: number): void {
    const before = this.#lines.length;
    this.addRest(record, (field) => field === read, depth, group, read === null);
    // A heading without anything below it was written as well.
    if (read !== null && group !== null && this.#lines.length === before) this.#push(group, depth);
  }

  /** Of the lines of a list each follows the one before it. What belongs to a line follows it in any case. */
  #keepOrder(from: number): void {
    for (let index = from + 1; index < this.#lines.length; index += 1) {
      const line = this.#lines[index];
      if (line?.depth === 0) this.#lines[index] = { ...line, follows: true };
    }
  }

  #push(text: string, depth: number): void {
    if (depth > deepest) this.#isTooDeep = true;
    const line = boundedLine(text);
    const aside = this.wish.part === 'promotion' ? ({ aside: true } as const) : {};
    this.#lines.push({ text: line, depth: Math.min(depth, deepest), ...aside });
    this.#room += roomOf(line);
  }
}

/** As programs name fields; whoever writes for people begins in capitals, or has blanks. */
const byPrograms = /^[a-z][A-Za-z\d_]*$/;

/**
 * Whether a field of which nothing was read is a choice by its name alone: "No onions", with no more than a price behind it.
 * An empty list says that there is none of what its field is called.
 */
function isChoice(field: string, value: unknown, isMap: boolean): boolean {
  if (!isContainer(value)) return false;
  if (!byPrograms.test(field)) return true;
  return isMap && Object.keys(Object(value)).length > 0;
}

/** Whether a value has others in it: what is read as one text has none. */
export function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Letters of what stands before a line: no longer one may push the line itself out of what is read. */
const longestLabel = 500;

/** "Remove: Tomato". */
function below(label: string | null, text: string): string {
  if (label === null) return text;
  return label.length <= longestLabel ? `${label}: ${text}` : `${label.slice(0, longestLabel)}…: ${text}`;
}

/** "3 × Cheese"; one of something has no count. */
function counted(count: number, text: string): string {
  return count === 1 ? text : `${texts.ticket.count(count)} ${text}`;
}

function firstText(record: Record<string, unknown>, fields: readonly string[]): Named | null {
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

function scalarText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? texts.ticket.yes : texts.ticket.no;
  return readText(value);
}

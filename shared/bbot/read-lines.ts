import { texts } from '../i18n/texts';
import { roomOf } from '../text/room-of';
import { maxMods, maxModsRoom } from './bounds';
import { labelOf } from './field-label';
import { isRecord } from './is-record';
import { answerFields, firstText, headingFields, nameOf, offFields, quantityOf } from './known-fields';
import { isLeftOut, type Part } from './left-out';
import { boundedLine, readText } from './visible-text';

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
const deepest = 8;

/** How much is read, and what of it. */
export interface LinesWish {
  /** Of which part of an order it is: what no kitchen reads of it is left out. */
  readonly part: Part;
  /** How many lines are read. */
  readonly most: number;
  /** How much room all of them take, in Latin letters (`roomOf`). */
  readonly maxRoom: number;
  /** The names of fields that were looked at; several values share one bound. */
  readonly fields: FieldNames;
}

/** Far more than any order has; a body of 1 MiB has room for 100,000. */
const maxFields = 3_000;

/** Names of fields, of which only so many different ones are looked at; items, notes and address have one each. */
export class FieldNames {
  readonly #seen = new Set<string>();

  /** Whether a field of this name is looked at. */
  takes(field: string): boolean {
    if (this.#seen.has(field)) return true;
    if (this.#seen.size >= maxFields) return false;
    this.#seen.add(field);
    return true;
  }
}

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

export type Bounds = Omit<LinesWish, 'part'>;

/** As much as is read of anything but the items of a large order. */
export function boundsOf(fields: FieldNames): Bounds {
  return { most: maxMods, maxRoom: maxModsRoom, fields };
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

type IsRead = (field: string, value: unknown) => boolean;

/** Where the fields of a record stand. */
interface Place {
  readonly depth: number;
  /** Stands before each. */
  readonly group: string | null;
  /** Whether the fields may be names that people are shown, e.g. of modifiers. */
  readonly isMap?: boolean;
}

/** The lines of several values, one after the other, within one bound. */
export class Lines {
  readonly #lines: WrittenLine[] = [];
  #room = 0;
  #left = 0;
  #isTooDeep = false;
  /** Where the outermost list of several begins that is being read; null outside of one. */
  #listFrom: number | null = null;

  constructor(private readonly wish: LinesWish) {}

  add(value: unknown, label: string | null, depth = 0): void {
    if (this.#isFull) {
      this.#left += Array.isArray(value) ? value.length : Number(value !== null);
    } else if (Array.isArray(value)) {
      const outer = this.#listFrom;
      if (value.length > 1) this.#listFrom ??= this.#lines.length;
      for (const one of value) this.add(one, label, depth);
      this.#listFrom = outer;
    } else if (isRecord(value)) {
      this.#addRecord(value, label, depth);
    } else {
      const text = scalarText(value);
      if (text !== null) this.#push(below(label, text), depth);
    }
  }

  /** The fields of a record that are not read elsewhere: first those whose name says nothing, then each with its label. */
  addRest(record: Record<string, unknown>, isRead: IsRead, place: Place = { depth: 0, group: null }): void {
    for (const field of plainFields) {
      const value = record[field];
      if (value !== undefined && !isRead(field, value)) this.add(value, place.group, place.depth);
    }
    const names = Object.keys(record);
    for (const [index, field] of names.entries()) {
      const value = record[field];
      if (plainFields.has(field) || isRead(field, value)) continue;
      if (value === null && !this.#isOfSet(field, value, place.isMap)) continue;
      if (!this.wish.fields.takes(field)) {
        this.#left += names.length - index;
        return;
      }
      if (!isLeftOut(this.wish.part, field, value)) this.#addField(field, value, place);
    }
  }

  all(): readonly WrittenLine[] {
    const deeper = this.#isTooDeep ? [{ text: texts.ticket.deeper, depth: 0 }] : [];
    const more = this.#left > 0 ? [{ text: texts.ticket.moreOf(this.#left), depth: 0 }] : [];
    return [...this.#lines, ...deeper, ...more];
  }

  get #isFull(): boolean {
    return this.#lines.length >= this.wish.most || this.#room > this.wish.maxRoom;
  }

  #addRecord(record: Record<string, unknown>, label: string | null, depth: number): void {
    const name = nameOf(record);
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
    this.addRest(record, (field) => field === off || read.includes(field), { depth: depth + 1, group: null });
  }

  /** A field with its label. A choice may be its own name, with nothing but a price behind it. */
  #addField(field: string, value: unknown, { depth, group, isMap = false }: Place): void {
    const label = labelOf(field);
    const shown = label === null ? group : below(group, label);
    const before = this.#lines.length;
    this.add(value, shown, depth);
    const isSilent = this.#lines.length === before && !this.#isFull;
    if (!isSilent || label === null || shown === null) return;
    if (isChoice(field, value, isMap) || this.#isOfSet(field, value, isMap)) this.#push(shown, depth);
  }

  /** Whether a modifier stands in a map of nothing but names: {"No onions": null}. What is blank is no answer. */
  #isOfSet(field: string, value: unknown, isMap = false): boolean {
    const isBlank = value === null || (typeof value === 'string' && readText(value) === null);
    return isMap && this.wish.part === 'item' && isBlank && !byPrograms.test(field);
  }

  /** What has no name of its own: modifiers by heading, or a question with its answers. */
  #addGroup(record: Record<string, unknown>, read: string | null, group: string | null, depth: number): void {
    const before = this.#lines.length;
    this.addRest(record, (field) => field === read, { depth, group, isMap: read === null });
    // A heading without anything below it was written as well.
    if (read !== null && group !== null && this.#lines.length === before) this.#push(group, depth);
  }

  #push(text: string, depth: number): void {
    if (depth > deepest) this.#isTooDeep = true;
    const line = boundedLine(text);
    const isInList = this.#listFrom !== null && this.#lines.length > this.#listFrom;
    const aside = this.wish.part === 'promotion' ? ({ aside: true } as const) : {};
    const follows = isInList && depth === 0 ? ({ follows: true } as const) : {};
    this.#lines.push({ text: line, depth: Math.min(depth, deepest), ...aside, ...follows });
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

function scalarText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? texts.ticket.yes : texts.ticket.no;
  return readText(value);
}

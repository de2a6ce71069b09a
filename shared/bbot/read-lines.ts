import { texts } from '../i18n/texts';
import { roomOf } from '../text/room-of';
import { maxMods, maxModsRoom } from './bounds';
import { labelOf } from './field-label';
import { isRecord } from './is-record';
import {
  answerFields,
  firstText,
  headingFields,
  nameOf,
  offFields,
  quantityOf,
  rolesOf,
} from './known-fields';
import { isLeftOut, type Part } from './left-out';
import { boundedLine, readText } from './visible-text';

/** One written line, and how far it is nested below another. */
export interface WrittenLine {
  readonly text: string;
  /** 0 for a line directly below its item. */
  readonly depth: number;
  /** It says what something costs, not how it is made: shown small. */
  readonly aside?: true | undefined;
  /** It follows the previous line in a list whose order may matter: "NO", "Onion", "ADD", "Cheese". */
  readonly follows?: true | undefined;
}

/** The maximum indent; deeper lines appear at this depth, with a remark. */
const deepest = 8;

/** How much to read, and which parts. */
export interface LinesOptions {
  /** The part of the order it belongs to: what no kitchen reads there is left out. */
  readonly part: Part;
  /** How many lines to read. */
  readonly maxLines: number;
  /** How much room they may take together, in Latin letters (`roomOf`). */
  readonly maxRoom: number;
  /** The field names seen so far; several values share one bound. */
  readonly fields: FieldNames;
}

/** Far more than any order has; a body of 1 MiB has room for 100,000. */
const maxFields = 3_000;

/** Bounds how many distinct field names are read; items, notes and address each have their own instance. */
export class FieldNames {
  readonly #seen = new Set<string>();

  /** Whether a field of this name is read. */
  takes(field: string): boolean {
    if (this.#seen.has(field)) return true;
    if (this.#seen.size >= maxFields) return false;
    this.#seen.add(field);
    return true;
  }
}

/** Fields whose own name adds nothing to their contents. */
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

export type Bounds = Omit<LinesOptions, 'part'>;

/** The bounds for everything but the items of a large order. */
export function boundsOf(fields: FieldNames): Bounds {
  return { maxLines: maxMods, maxRoom: maxModsRoom, fields };
}

/**
 * Every text in a value, whatever its shape, as lines: a list's one after another, nested ones below, and unknown
 * fields as "label: value". If there are too many, the last line says how many more there are.
 * @param label precedes each line, e.g. the heading under which modifiers were chosen
 */
export function readLines(
  value: unknown,
  label: string | null,
  options: LinesOptions,
): readonly WrittenLine[] {
  const lines = new Lines(options);
  lines.add(value, label);
  return lines.all();
}

/** Everything in a value as one text; null if there is nothing, or for a flag that is off. */
export function readWhole(value: unknown, options: LinesOptions): string | null {
  if (typeof value === 'string') return readText(value);
  if (value === false) return null;
  const lines = readLines(value, null, options);
  return lines.length === 0 ? null : lines.map(({ text }) => text).join('\n');
}

type IsRead = (field: string, value: unknown) => boolean;

/** Where to put a record's fields. */
interface Place {
  readonly depth: number;
  /** Precedes each. */
  readonly group: string | null;
  /** Whether the field names may be meant for people, e.g. names of modifiers. */
  readonly isMap?: boolean;
}

/** The lines of several values, one after the other, within one bound. */
export class Lines {
  readonly #lines: WrittenLine[] = [];
  #room = 0;
  #left = 0;
  #isTooDeep = false;
  /** Where the outermost list being read begins; null outside a list. */
  #listFrom: number | null = null;

  constructor(private readonly options: LinesOptions) {}

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

  /** A record's fields that are not read elsewhere: first those with a meaningless name, then each with its label. */
  addRest(record: Record<string, unknown>, isRead: IsRead, place: Place = { depth: 0, group: null }): void {
    const names = Object.keys(record);
    if (names.some((field) => plainFields.has(field)))
      for (const field of plainFields) {
        const value = record[field];
        if (value !== undefined && !isRead(field, value)) this.add(value, place.group, place.depth);
      }
    for (const [index, field] of names.entries()) {
      const value = record[field];
      if (plainFields.has(field) || isRead(field, value)) continue;
      if (value === null && !this.#isOfSet(field, value, place.isMap)) continue;
      if (!this.options.fields.takes(field)) {
        this.#left += names.length - index;
        return;
      }
      if (!isLeftOut(this.options.part, field, value)) this.#addField(field, value, place);
    }
  }

  all(): readonly WrittenLine[] {
    const deeper = this.#isTooDeep ? [{ text: texts.ticket.deeper, depth: 0 }] : [];
    const more = this.#left > 0 ? [{ text: texts.ticket.moreOf(this.#left), depth: 0 }] : [];
    return [...this.#lines, ...deeper, ...more];
  }

  get #isFull(): boolean {
    return this.#lines.length >= this.options.maxLines || this.#room > this.options.maxRoom;
  }

  #addRecord(record: Record<string, unknown>, label: string | null, depth: number): void {
    const has = rolesOf(Object.keys(record));
    const name = has.name ? nameOf(record) : null;
    const heading = has.heading ? firstText(record, headingFields) : null;
    const group = heading === null ? label : below(label, heading.text);
    if (name === null) {
      this.#addGroup(record, heading?.field ?? null, group, depth);
      return;
    }
    const answer = has.answer ? firstText(record, answerFields) : null;
    const quantity = has.quantity ? quantityOf(record) : null;
    const off = has.off ? offFields.find((field) => record[field] === false) : undefined;
    const answerText = off === undefined ? (answer?.text ?? null) : texts.ticket.no;
    const text = answerText === null ? name.text : below(name.text, answerText);
    this.#push(below(group, quantity === null ? text : counted(quantity.count, text)), depth);
    const shown = off === undefined ? answer : null;
    // No list: for thousands of modifiers that was half the cost.
    const isRead = (field: string): boolean =>
      field === name.field ||
      field === off ||
      field === heading?.field ||
      field === shown?.field ||
      field === quantity?.field;
    this.addRest(record, isRead, { depth: depth + 1, group: null });
  }

  /** A field with its label. A choice may be its own name, with nothing but a price as its value. */
  #addField(field: string, value: unknown, { depth, group, isMap = false }: Place): void {
    const label = labelOf(field);
    const shown = label === null ? group : below(group, label);
    const before = this.#lines.length;
    this.add(value, shown, depth);
    const isSilent = this.#lines.length === before && !this.#isFull;
    if (!isSilent || label === null || shown === null) return;
    if (isChoice(field, value, isMap) || this.#isOfSet(field, value, isMap)) this.#push(shown, depth);
  }

  /** Whether this is a modifier in a map of bare names: {"No onions": null}. A blank is not an answer. */
  #isOfSet(field: string, value: unknown, isMap = false): boolean {
    const isBlank = value === null || (typeof value === 'string' && readText(value) === null);
    return isMap && this.options.part === 'item' && isBlank && !byPrograms.test(field);
  }

  /** A record without a name: modifiers by heading, or a question with its answers. */
  #addGroup(record: Record<string, unknown>, read: string | null, group: string | null, depth: number): void {
    const before = this.#lines.length;
    this.addRest(record, (field) => field === read, { depth, group, isMap: read === null });
    // A heading with nothing below it was written for a reason.
    if (read !== null && group !== null && this.#lines.length === before) this.#push(group, depth);
  }

  #push(text: string, depth: number): void {
    if (depth > deepest) this.#isTooDeep = true;
    const line = boundedLine(text);
    const isInList = this.#listFrom !== null && this.#lines.length > this.#listFrom;
    const aside = this.options.part === 'promotion' ? ({ aside: true } as const) : {};
    const follows = isInList && depth === 0 ? ({ follows: true } as const) : {};
    this.#lines.push({ text: line, depth: Math.min(depth, deepest), ...aside, ...follows });
    this.#room += roomOf(line);
  }
}

/** Field names as programs write them; names for people start with a capital or have spaces. */
const byPrograms = /^[a-z][A-Za-z\d_]*$/;

/**
 * Whether a field with an unreadable value is a choice by its name alone: "No onions", with at most a price as its
 * value. An empty list means there is none of what the field names.
 */
function isChoice(field: string, value: unknown, isMap: boolean): boolean {
  if (!isContainer(value)) return false;
  if (!byPrograms.test(field)) return true;
  return isMap && Object.keys(Object(value)).length > 0;
}

/** Whether a value contains others; one read as a single text does not. */
export function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Maximum length of a label: a longer one might push the line itself out of the bounds. */
const maxLabelLength = 500;

/** "Remove: Tomato". */
function below(label: string | null, text: string): string {
  if (label === null) return text;
  return label.length <= maxLabelLength ? `${label}: ${text}` : `${label.slice(0, maxLabelLength)}…: ${text}`;
}

/** "3 × Cheese"; no count for one. */
function counted(count: number, text: string): string {
  return count === 1 ? text : `${texts.ticket.count(count)} ${text}`;
}

function scalarText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? texts.ticket.yes : texts.ticket.no;
  return readText(value);
}

import { texts } from '../../shared/i18n/texts';
import type { PrinterConnection } from '../../shared/printing/connection-schema';
import type { PrinterSettings } from '../../shared/printing/printer';
import type { PrinterChoices } from '../../shared/printing/printer-input';
import {
  type ConnectionDraft,
  type ConnectionFaults,
  connectionDraftOf,
  connectionFaults,
  connectionOf,
  emptyConnection,
  somewhere,
} from './connection-draft';

const words = texts.printing.form.faults;

/** A printer while it is being typed: the fields' contents, valid or not. */
export interface PrinterDraft
  extends ConnectionDraft,
    Pick<
      PrinterSettings,
      | 'name'
      | 'paperMm'
      | 'columns'
      | 'profile'
      | 'codePage'
      | 'answers'
      | 'layout'
      | 'copies'
      | 'showPrices'
      | 'showPhone'
      | 'backupId'
    > {
  /** The ticked ones of `texts.methods`. */
  readonly methods: readonly string[];
  /** Comma-separated lists. */
  readonly tables: string;
  readonly items: string;
  readonly tags: string;
}

/** The initial fields. */
export function newDraft(names: readonly string[]): PrinterDraft {
  const { firstName } = texts.printing.form;
  return {
    ...emptyConnection,
    name: names.includes(firstName) ? '' : firstName,
    paperMm: 80,
    columns: 48,
    profile: 'generic',
    codePage: 'auto',
    answers: true,
    layout: 'kitchen',
    copies: 1,
    showPrices: false,
    showPhone: false,
    methods: [],
    tables: '',
    items: '',
    tags: '',
    backupId: null,
  };
}

/** The fields of a configured printer. */
export function draftOf({ connection, rules, ...settings }: PrinterSettings): PrinterDraft {
  const empty = newDraft([]);
  return {
    ...empty,
    ...settings,
    ...connectionDraftOf(connection),
    methods: rules.methods,
    tables: rules.tables.join(', '),
    items: rules.items.join(', '),
    tags: rules.tags.join(', '),
  };
}

/** What is wrong with a field, in words. Fields that are fine or not in use are absent. */
export type DraftFaults = Partial<Record<'name' | 'tables' | 'items' | 'tags', string>> & ConnectionFaults;

const maxNameLength = 60;

/** @param names the other printers' names */
export function faultsOf(draft: PrinterDraft, names: readonly string[]): DraftFaults {
  const faults: DraftFaults = { ...nameFaults(draft.name.trim(), names), ...connectionFaults(draft) };
  for (const field of ['tables', 'items', 'tags'] as const) {
    const list = listOf(draft[field]);
    if (list.length > 100 || list.some((entry) => entry.length > 200)) faults[field] = words.tooMany;
  }
  return faults;
}

function nameFaults(name: string, names: readonly string[]): DraftFaults {
  if (name === '') return { name: words.noName };
  if (name.length > maxNameLength) return { name: words.longName };
  const taken = names.some((other) => other.toLowerCase() === name.toLowerCase());
  return taken ? { name: words.sameName } : {};
}

/** What is sent to the core, or null while something is wrong. */
export function choicesOf(draft: PrinterDraft, names: readonly string[]): PrinterChoices | null {
  const connection = connectionOf(draft);
  if (connection === null || Object.keys(faultsOf(draft, names)).length > 0) return null;
  return choicesWith(draft, draft.name.trim(), connection);
}

/** Like `choicesOf`, for a preview: the connection does not show on paper. */
export function sampleChoices(draft: PrinterDraft): PrinterChoices {
  const name = draft.name.trim().slice(0, maxNameLength) || texts.printing.form.firstName;
  return choicesWith(draft, name, connectionOf(draft) ?? somewhere);
}

function choicesWith(draft: PrinterDraft, name: string, connection: PrinterConnection): PrinterChoices {
  const { paperMm, columns, profile, codePage, answers, layout, copies, showPrices, showPhone } = draft;
  return {
    ...{ name, connection, paperMm, columns, profile, codePage, answers, layout, copies },
    ...{ showPrices, showPhone, backupId: draft.backupId },
    rules: {
      methods: draft.methods,
      tables: listOf(draft.tables),
      items: listOf(draft.items),
      tags: listOf(draft.tags),
    },
  };
}

/** The comma-separated entries. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

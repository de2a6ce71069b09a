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

/** A printer as somebody is typing it: whatever stands in the fields, right or wrong. */
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
  /** Those of `texts.methods` that are ticked. */
  readonly methods: readonly string[];
  /** Lists with commas. */
  readonly tables: string;
  readonly items: string;
  readonly tags: string;
}

/** What stands in the fields at first. */
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

/** The fields of a printer that is set up. */
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

/** What is wrong with a field, in words. A field that is fine, or that does not count, is not here. */
export type DraftFaults = Partial<Record<'name' | 'tables' | 'items' | 'tags', string>> & ConnectionFaults;

const words = texts.printing.form.faults;
const longestName = 60;

/** @param names what the other printers are called */
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
  if (name.length > longestName) return { name: words.longName };
  const taken = names.some((other) => other.toLowerCase() === name.toLowerCase());
  return taken ? { name: words.sameName } : {};
}

/** What the core is told, or null while something is wrong. */
export function choicesOf(draft: PrinterDraft, names: readonly string[]): PrinterChoices | null {
  const connection = connectionOf(draft);
  if (connection === null || Object.keys(faultsOf(draft, names)).length > 0) return null;
  return choicesWith(draft, draft.name.trim(), connection);
}

/** As `choicesOf`, for a picture: where the printer is does not show on paper. */
export function sampleChoices(draft: PrinterDraft): PrinterChoices {
  const name = draft.name.trim().slice(0, longestName) || texts.printing.form.firstName;
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

/** What stands between commas. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

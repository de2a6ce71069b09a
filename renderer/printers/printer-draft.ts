import { texts } from '../../shared/i18n/texts';
import type { PrinterConnection, PrinterSettings } from '../../shared/printing/printer';
import type { PrinterChoices } from '../../shared/printing/printer-input';

/** A printer as somebody is typing it: whatever stands in the fields, right or wrong. */
export interface PrinterDraft
  extends Pick<
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
  readonly kind: PrinterConnection['kind'];
  readonly host: string;
  readonly port: string;
  readonly queue: string;
  readonly format: Extract<PrinterConnection, { kind: 'queue' }>['format'];
  /** Those of `texts.methods` that are ticked. */
  readonly methods: readonly string[];
  /** Lists with commas. */
  readonly tables: string;
  readonly items: string;
  readonly tags: string;
}

const usualPort = 9100;

/** What stands in the fields at first. */
export function newDraft(names: readonly string[]): PrinterDraft {
  const { firstName } = texts.printing.form;
  return {
    kind: 'tcp',
    host: '',
    port: String(usualPort),
    queue: '',
    format: 'pdf',
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
    ...(connection.kind === 'tcp' ? { ...connection, port: String(connection.port) } : connection),
    methods: rules.methods,
    tables: rules.tables.join(', '),
    items: rules.items.join(', '),
    tags: rules.tags.join(', '),
  };
}

/** What is wrong with a field, in words. A field that is fine, or that does not count, is not here. */
export type DraftFaults = Partial<
  Record<'name' | 'host' | 'port' | 'queue' | 'tables' | 'items' | 'tags', string>
>;

const words = texts.printing.form.faults;
const longestName = 60;
/** As the core asks for them. */
const hostShape = /^[A-Za-z0-9.:_-]{1,253}$/;
/** A port that is none: "printer:91oo". */
const oneColon = /^[^:]*:[^:]*$/;
const queueShape = /^[^-\s/][^/]{0,254}$/;

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

/**
 * An address with its port behind it, as other programs write them, put into the two fields. An IPv6 address, which
 * has several colons, is none.
 */
export function splitAddress(draft: PrinterDraft): Pick<PrinterDraft, 'host' | 'port'> {
  const { host, port } = /^\s*(?<host>[^:]+):\s*(?<port>\d{1,5})\s*$/.exec(draft.host)?.groups ?? {};
  return host === undefined || port === undefined ? { host: draft.host, port: draft.port } : { host, port };
}

function connectionFaults(draft: PrinterDraft): DraftFaults {
  const { kind, queue } = draft;
  const { host, port } = splitAddress(draft);
  if (kind === 'queue') return queueShape.test(queue) ? {} : { queue: words.noQueue };
  const faults: DraftFaults = {};
  const address = host.trim();
  if (address === '') faults.host = words.noHost;
  else if (!hostShape.test(address) || oneColon.test(address)) faults.host = words.badHost;
  if (portOf(port) === null) faults.port = words.badPort;
  return faults;
}

/** Where the printer is, or null while the fields do not say. */
export function connectionOf(draft: PrinterDraft): PrinterConnection | null {
  if (Object.keys(connectionFaults(draft)).length > 0) return null;
  if (draft.kind === 'queue') return { kind: 'queue', queue: draft.queue, format: draft.format };
  const { host, port } = splitAddress(draft);
  return { kind: 'tcp', host: host.trim(), port: portOf(port) ?? usualPort };
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
  const somewhere = { kind: 'tcp', host: 'localhost', port: usualPort } as const;
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

function portOf(text: string): number | null {
  const port = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

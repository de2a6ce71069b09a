import { parseArgs } from 'node:util';
import { columnCounts } from '../../../shared/printing/printer';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import type { Behaviour } from './printer-behaviour';
import { printerWordsHelp, readPrinterWords } from './printer-words';

export interface PrinterArguments {
  readonly port: number;
  /** Null: a temporary folder that goes when the printer ends. */
  readonly out: string | null;
  readonly behaviour: Partial<Behaviour>;
}

const defaultPort = 9100;
const flags = ['offline', 'deaf', 'stuck', 'refuse'] as const;
const valued = ['paper', 'paper-lines', 'cover', 'fault', 'break', 'slow', 'confirm'] as const;

export const printerHelp = `Plays a receipt printer (ESC/POS over TCP) on this computer.

  npm run printer -- [options]

  --port N             where it listens                          (${defaultPort})
  --columns N          32 (58 mm), 42 or 48 (80 mm)              (48)
  --out FOLDER         where the pictures are kept               (a temporary folder)

What ails it, as an option (--paper out --slow 500) or typed while it runs (paper out):

${printerWordsHelp}
"sound" typed while it runs makes all well. Prints each slip that is cut off as text, and where its picture is.
Ctrl-C ends it.
`;

/** @returns null when help was asked for @throws WrongArgumentError */
export function readPrinterArguments(commandLine: readonly string[]): PrinterArguments | null {
  const values = parseValues(commandLine);
  if (values.help === true) return null;
  const words = [
    ...flags.filter((name) => values[name] === true),
    ...valued.flatMap((name) => (values[name] === undefined ? [] : [`${name} ${values[name]}`])),
  ];
  const behaviour: Partial<Behaviour> = Object.assign(
    { columns: readColumns(values.columns) },
    ...words.map(changeOf),
  );
  return { port: readPort(values.port), out: values.out ?? null, behaviour };
}

function parseValues(commandLine: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    port: text,
    columns: text,
    out: text,
    offline: flag,
    deaf: flag,
    stuck: flag,
    refuse: flag,
    paper: text,
    'paper-lines': text,
    cover: text,
    fault: text,
    break: text,
    slow: text,
    confirm: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (cause) {
    throw new WrongArgumentError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function changeOf(words: string): Partial<Behaviour> {
  const change = readPrinterWords(words);
  if (change === null) throw new WrongArgumentError(`--${words} is not something that can ail it.`);
  return change;
}

function readColumns(value: string | undefined): Behaviour['columns'] {
  const columns = columnCounts.find((count) => String(count) === (value ?? '48'));
  if (columns === undefined) throw new WrongArgumentError(`--columns must be ${columnCounts.join(', ')}.`);
  return columns;
}

function readPort(value: string | undefined): number {
  if (value === undefined) return defaultPort;
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new WrongArgumentError('--port must be a port from 0 to 65535.');
}

import { expect, it } from 'vitest';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import { readPrinterArguments } from './printer-arguments';
import { soundPrinter } from './printer-behaviour';
import { readPrinterWords } from './printer-words';

it('the command line of the virtual printer needs no options', () => {
  expect(readPrinterArguments([])).toEqual({ port: 9100, out: null, behaviour: { columns: 48 } });
});

it('the command line of the virtual printer takes a port, a width, a folder and a fault', () => {
  const words =
    '--port 0 --columns 32 --out slips --paper near-end --cover open --deaf --slow 500 --break 90';
  expect(readPrinterArguments(words.split(' '))).toEqual({
    port: 0,
    out: 'slips',
    behaviour: {
      columns: 32,
      paper: 'near-end',
      paperLines: null,
      coverOpen: true,
      answers: false,
      bytesPerSecond: 500,
      breakAfterBytes: 90,
    },
  });
});

it.each([
  [['--port', '65536'], '--port must be a port from 0 to 65535'],
  [['--columns', '40'], '--columns must be 32, 42, 48'],
  [['--paper', 'wet'], '--paper wet'],
  [['--slow', '0'], '--slow 0'],
  [['--nonsense'], '--nonsense'],
  [['stray'], 'stray'],
])(
  'the command line of the virtual printer refuses %j in words that name the option',
  (commandLine, words) => {
    expect(() => readPrinterArguments(commandLine)).toThrow(WrongArgumentError);
    expect(() => readPrinterArguments(commandLine)).toThrow(words);
  },
);

it('the command line of the virtual printer prints help', () => {
  expect(readPrinterArguments(['--help'])).toBeNull();
});

it.each([
  ['paper out', { paper: 'out', paperLines: null }],
  ['  Cover   OPEN ', { coverOpen: true }],
  ['offline', { offline: true }],
  ['deaf', { answers: false }],
  ['stuck', { reads: false }],
  ['refuse', { listening: false }],
  ['paper-lines 12', { paper: 'ok', paperLines: 12 }],
  ['confirm gs-r', { confirms: 'gs-r' }],
])('the command "%s" changes the virtual printer while it runs', (line, change) => {
  expect(readPrinterWords(line)).toEqual(change);
});

it('the command "sound" makes all well and leaves the width', () => {
  const { columns: _, ...sound } = soundPrinter;
  expect(readPrinterWords('sound')).toEqual(sound);
});

it.each(['', 'paper', 'slow', 'slow -1', 'break 1 2', 'constructor', 'constructor 1', 'toString 5'])(
  'the virtual printer knows nothing of the command %j',
  (line) => {
    expect(readPrinterWords(line)).toBeNull();
  },
);

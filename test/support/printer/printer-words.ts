import { type Behaviour, soundPrinter } from './printer-behaviour';

type Change = Partial<Behaviour>;

const exactly = new Map<string, Change>([
  ['paper ok', { paper: 'ok', paperLines: null }],
  ['paper near-end', { paper: 'near-end', paperLines: null }],
  ['paper out', { paper: 'out', paperLines: null }],
  ['cover open', { coverOpen: true }],
  ['cover closed', { coverOpen: false }],
  ['offline', { offline: true }],
  ['online', { offline: false }],
  ['fault cutter', { fault: 'cutter' }],
  ['fault unrecoverable', { fault: 'unrecoverable' }],
  ['fault none', { fault: 'none' }],
  ['deaf', { answers: false }],
  ['hearing', { answers: true }],
  ['stuck', { reads: false }],
  ['reading', { reads: true }],
  ['refuse', { listening: false }],
  ['listen', { listening: true }],
  ['fast', { bytesPerSecond: null }],
  ['confirm gs-h', { confirms: 'gs-h' }],
  ['confirm gs-r', { confirms: 'gs-r' }],
  ['confirm none', { confirms: 'none' }],
]);

const counted: Readonly<Record<string, (count: number) => Change>> = {
  'paper-lines': (paperLines) => ({ paper: 'ok', paperLines }),
  break: (breakAfterBytes) => ({ breakAfterBytes }),
  slow: (bytesPerSecond) => ({ bytesPerSecond }),
};

export const printerWordsHelp = `  paper ok | near-end | out       out: it prints what has come once there is paper again
  paper-lines N                   paper for N lines, then out
  cover open | closed
  offline                         until: online
  fault cutter | unrecoverable    until: fault none
  deaf                            answers no question; until: hearing
  stuck                           accepts connections and never reads; until: reading
  refuse                          nobody listens, open connections are reset; until: listen
  break N                         resets the connection once N more bytes to print have come
  slow N                          takes in N bytes a second; until: fast
  confirm gs-h | gs-r | none      which question at the end of a ticket it knows   (gs-h)
`;

/** What a person tells a running printer, e.g. "paper out". @returns null for words that mean nothing */
export function readPrinterWords(line: string): Change | null {
  const words = line.trim().toLowerCase().split(/\s+/);
  if (words.join(' ') === 'sound') {
    const { columns: _, ...sound } = soundPrinter;
    return sound;
  }
  const known = exactly.get(words.join(' '));
  if (known !== undefined) return known;
  const [name = '', count = ''] = words;
  const change = Object.hasOwn(counted, name) ? counted[name] : undefined;
  if (change === undefined || words.length !== 2 || !/^[1-9]\d{0,8}$/.test(count)) return null;
  return change(Number(count));
}

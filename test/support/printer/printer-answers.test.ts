import { expect, it } from 'vitest';
import { paperStatus, processIdAnswer, realTimeStatus } from './printer-answers';
import { type Behaviour, soundPrinter } from './printer-behaviour';

const statuses = (change: Partial<Behaviour>): readonly (number | null)[] =>
  [1, 2, 3, 4].map((n) => realTimeStatus(n, { ...soundPrinter, ...change }));

it.each<[string, Partial<Behaviour>, readonly number[]]>([
  ['all is well', {}, [0x12, 0x12, 0x12, 0x12]],
  ['the roll is near its end', { paper: 'near-end' }, [0x12, 0x12, 0x12, 0x1e]],
  ['there is no paper', { paper: 'out' }, [0x1a, 0x32, 0x12, 0x7e]],
  ['the cover is open', { coverOpen: true }, [0x1a, 0x16, 0x12, 0x12]],
  ['it is offline', { offline: true }, [0x1a, 0x12, 0x12, 0x12]],
  ['the cutter is jammed', { fault: 'cutter' }, [0x1a, 0x52, 0x1a, 0x12]],
  ['it is broken', { fault: 'unrecoverable' }, [0x1a, 0x52, 0x32, 0x12]],
])('a printer answers for its state when %s', (_name, change, answers) => {
  expect(statuses(change)).toEqual(answers);
});

it('a printer knows no other status', () => {
  expect(realTimeStatus(7, soundPrinter)).toBeNull();
});

it('a printer reports in its turn whether the roll is near its end', () => {
  expect(paperStatus(soundPrinter)).toBe(0x00);
  expect(paperStatus({ ...soundPrinter, paper: 'near-end' })).toBe(0x03);
});

it('a printer returns a process id between its header and NUL', () => {
  expect(Buffer.from(processIdAnswer(Buffer.from('0042'))).toString('hex')).toBe('37223030343200');
});

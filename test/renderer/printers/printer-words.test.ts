import { expect, it } from 'vitest';
import { connectionWords } from '../../../renderer/printers/connection-draft';
import { paperWords, stateWords, testWords, triedWords } from '../../../renderer/printers/printer-words';
import { samplePrinter, since7 } from '../sample-printer';

const trouble = { kind: 'trouble', problem: 'paper-out', since: since7 } as const;

it('the words about a printer say how it is, and what to do', () => {
  expect(stateWords({ kind: 'ready' })).toEqual({ severity: 'good', text: 'Ready', advice: null });
  expect(stateWords({ kind: 'deaf' })).toMatchObject({
    severity: 'careful',
    text: 'Takes slips but answers nothing: nothing can be proved',
  });
  expect(stateWords(trouble)).toEqual({
    severity: 'bad',
    text: 'Out of paper.',
    advice: 'Put in a new roll.',
  });
});

it('the words about a printer say what became of a test print, and never that it printed when nobody knows', () => {
  const words = (value: Extract<Parameters<typeof testWords>[0], { ok: true }>['value']) =>
    testWords({ ok: true, value }, samplePrinter());
  expect(words({ kind: 'printed' })).toMatchObject({
    severity: 'good',
    text: 'Printed: the printer said so.',
  });
  expect(words({ kind: 'failed', problem: 'paper-out' })).toMatchObject({
    severity: 'bad',
    text: 'Not printed: out of paper. Put in a new roll.',
  });
  for (const kind of ['unproved', 'handed-over'] as const) {
    const { severity, text } = words(kind === 'unproved' ? { kind, problem: 'silent' } : { kind });
    expect(severity).toBe('careful');
    expect(text).not.toMatch(/^Printed/);
  }
  expect(testWords({ ok: false, code: 'NO_SUCH_PRINTER' }, samplePrinter()).text).toBe(
    'Nothing was printed. There is no such printer any more.',
  );
});

it('the words about a printer lead to the checkbox when a test print came out and the printer said nothing', () => {
  const silent = { ok: true, value: { kind: 'unproved', problem: 'silent' } } as const;
  expect(testWords(silent, samplePrinter()).text).toBe(
    'Sent, and nobody knows whether it came out. Look: it does not answer. If it came out: Change, and take the tick away at “This printer can say what it printed”.',
  );
  const without = [
    samplePrinter({ answers: false }),
    samplePrinter({}, { fromEnvironment: true }),
    samplePrinter({ connection: { kind: 'queue', queue: 'EPSON', format: 'pdf' } }),
  ];
  for (const printer of without) expect(testWords(silent, printer).text).not.toContain('tick');
});

it('the words about a printer say on which orders its paper is spent', () => {
  expect(paperWords(samplePrinter().settings)).toBe('80 mm · all orders');
  const methods = ['runner_with_cc', 'runner_nofeedback'];
  const rules = { methods, tables: ['4'], items: ['IPA', 'Margarita'], tags: ['bar'] };
  expect(paperWords(samplePrinter({ paperMm: 58, rules }).settings)).toBe(
    '58 mm · only: Runner, table 4, IPA, Margarita, tag bar',
  );
});

it('the words about a printer say whether one that is not added yet answers', () => {
  expect(triedWords({ ok: true, value: { kind: 'ready' } })).toMatchObject({
    severity: 'good',
    text: 'It answers and is ready.',
  });
  expect(triedWords({ ok: true, value: trouble })).toMatchObject({
    severity: 'bad',
    text: 'No: out of paper. Put in a new roll.',
  });
});

it('the words about a printer say where it is', () => {
  expect(connectionWords({ kind: 'tcp', host: '10.0.0.7', port: 9100 })).toBe('10.0.0.7');
  expect(connectionWords({ kind: 'tcp', host: '10.0.0.7', port: 9101 })).toBe('10.0.0.7, port 9101');
  expect(connectionWords({ kind: 'queue', queue: 'EPSON', format: 'pdf' })).toBe('EPSON, of this computer');
});

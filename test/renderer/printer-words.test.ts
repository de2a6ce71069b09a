import { describe, expect, it } from 'vitest';
import { placeWords, stateWords, testWords, triedWords } from '../../renderer/printers/printer-words';
import { since7 } from './sample-printer';

const trouble = { kind: 'trouble', problem: 'paper-out', since: since7 } as const;

describe('the words about a printer', () => {
  it('say how it is, and what to do', () => {
    expect(stateWords({ kind: 'ready' })).toEqual({ mood: 'good', text: 'Ready', advice: null });
    expect(stateWords({ kind: 'deaf' })).toMatchObject({
      mood: 'careful',
      text: 'Takes slips but answers nothing: nothing can be proved',
    });
    expect(stateWords(trouble)).toEqual({ mood: 'bad', text: 'Out of paper', advice: 'Put in a new roll.' });
  });

  it('say what became of a test print, and never that it printed when nobody knows', () => {
    const words = (value: Extract<Parameters<typeof testWords>[0], { ok: true }>['value']) =>
      testWords({ ok: true, value });
    expect(words({ kind: 'printed' })).toMatchObject({
      mood: 'good',
      text: 'Printed: the printer said so.',
    });
    expect(words({ kind: 'failed', problem: 'paper-out' })).toMatchObject({
      mood: 'bad',
      text: 'Not printed: out of paper. Put in a new roll.',
    });
    for (const kind of ['unproved', 'handed-over'] as const) {
      const { mood, text } = words(kind === 'unproved' ? { kind, problem: 'silent' } : { kind });
      expect(mood).toBe('careful');
      expect(text).not.toMatch(/^Printed/);
    }
    expect(testWords({ ok: false, code: 'NO_SUCH_PRINTER' }).text).toBe(
      'Nothing was printed. There is no such printer any more.',
    );
  });

  it('say whether one that is not added yet answers', () => {
    expect(triedWords({ ok: true, value: { kind: 'ready' } })).toMatchObject({
      mood: 'good',
      text: 'It answers and is ready.',
    });
    expect(triedWords({ ok: true, value: trouble })).toMatchObject({
      mood: 'bad',
      text: 'No: out of paper. Put in a new roll.',
    });
  });

  it('say where it is', () => {
    expect(placeWords({ kind: 'tcp', host: '10.0.0.7', port: 9100 })).toBe('10.0.0.7');
    expect(placeWords({ kind: 'tcp', host: '10.0.0.7', port: 9101 })).toBe('10.0.0.7, port 9101');
    expect(placeWords({ kind: 'queue', queue: 'EPSON', format: 'pdf' })).toBe('EPSON, of this computer');
  });
});

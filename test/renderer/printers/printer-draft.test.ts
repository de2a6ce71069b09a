import { describe, expect, it } from 'vitest';
import { connectionOf, splitAddress } from '../../../renderer/printers/connection-draft';
import {
  choicesOf,
  draftOf,
  faultsOf,
  listOf,
  newDraft,
  type PrinterDraft,
  sampleChoices,
} from '../../../renderer/printers/printer-draft';
import { printerChoicesSchema } from '../../../shared/printing/printer-input';
import { samplePrinter } from '../sample-printer';

const good: PrinterDraft = { ...newDraft([]), host: ' 192.168.1.50 ' };
const faults = (changes: Partial<PrinterDraft>, names: string[] = []) =>
  faultsOf({ ...good, ...changes }, names);

describe('a new printer', () => {
  it('is called Kitchen unless one is', () => {
    expect(newDraft([]).name).toBe('Kitchen');
    expect(newDraft(['Kitchen']).name).toBe('');
  });

  it('lacks an address, and nothing else', () => {
    expect(faultsOf(newDraft([]), [])).toEqual({ host: 'Type its address.' });
    expect(choicesOf(newDraft([]), [])).toBeNull();
  });

  it('is told to the core as the core wants it', () => {
    const choices = choicesOf({ ...good, tables: 'Barge, , Deck', items: 'beer' }, []);
    expect(choices).toMatchObject({
      connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
      rules: { tables: ['Barge', 'Deck'], items: ['beer'], methods: [], tags: [] },
    });
    expect(printerChoicesSchema.parse(choices)).toEqual(choices);
  });
});

describe('what is wrong with a printer’s fields', () => {
  it.each([
    [{ name: ' ' }, { name: 'Give it a name.' }],
    [{ name: 'x'.repeat(61) }, { name: 'At most 60 characters.' }],
    [{ host: 'http://printer' }, { host: expect.stringContaining('not an address') }],
    [{ host: 'printer:91oo' }, { host: expect.stringContaining('not an address') }],
    [{ host: '10.0.0.7:99999' }, { port: expect.stringContaining('1 to 65535') }],
    [{ port: '0' }, { port: expect.stringContaining('1 to 65535') }],
    [{ port: '70000' }, { port: expect.any(String) }],
    [{ port: '91oo' }, { port: expect.any(String) }],
    [{ kind: 'queue' as const }, { queue: 'Choose a printer.' }],
    [{ tags: 'x'.repeat(201) }, { tags: expect.any(String) }],
  ])('%o', (changes, found) => {
    expect(faults(changes)).toEqual(found);
  });

  it('does not count the fields of another connection', () => {
    expect(faults({ kind: 'queue', queue: 'EPSON TM', host: '', port: '' })).toEqual({});
    expect(connectionOf({ ...good, kind: 'queue', queue: 'EPSON TM' })).toEqual({
      kind: 'queue',
      queue: 'EPSON TM',
      format: 'pdf',
    });
  });

  it('is not a port behind the address: it goes into its own field', () => {
    expect(splitAddress({ ...good, host: ' 10.0.0.7:9101 ' })).toEqual({ host: '10.0.0.7', port: '9101' });
    for (const host of ['10.0.0.7', 'fe80::1', 'printer:91oo']) {
      expect(splitAddress({ ...good, host })).toEqual({ host, port: '9100' });
    }
    expect(connectionOf({ ...good, host: '10.0.0.7:9101' })).toEqual({
      kind: 'tcp',
      host: '10.0.0.7',
      port: 9101,
    });
  });

  it('is a name that another printer has', () => {
    expect(faults({}, ['kitchen'])).toEqual({ name: 'Another printer is called that.' });
  });

  it.each(['-oProxy', ' lead', 'a/b'])('is the queue %s, which the core would not take', (queue) => {
    expect(faults({ kind: 'queue', queue })).toEqual({ queue: 'Choose a printer.' });
  });

  it('agrees with the core', () => {
    const hosts = ['printer.local', 'fe80::1', 'a b', 'x'.repeat(254), 'käse', '10.0.0.7'];
    for (const host of hosts) {
      const connection = { kind: 'tcp', host, port: 9100 };
      const taken = printerChoicesSchema.safeParse({ name: 'Kitchen', connection }).success;
      expect([host, faults({ host }).host === undefined]).toEqual([host, taken]);
    }
  });
});

describe('a printer that is changed', () => {
  it('stays as it was where nothing is typed', () => {
    const { settings } = samplePrinter({
      connection: { kind: 'queue', queue: 'EPSON', format: 'escpos' },
      rules: { methods: ['counter'], tables: ['A', 'B'], items: [], tags: ['bar'] },
      backupId: 'bar',
    });
    const { id: _id, addedAt: _addedAt, ...choices } = settings;
    expect(choicesOf(draftOf(settings), [])).toEqual(choices);
  });
});

it('draws a preview whatever stands in the fields', () => {
  const draft: PrinterDraft = { ...newDraft([]), name: 'x'.repeat(99), host: '#', paperMm: 58 };
  expect(printerChoicesSchema.safeParse(sampleChoices(draft)).success).toBe(true);
});

it('reads lists with commas', () => {
  expect(listOf(' beer,, red wine ,')).toEqual(['beer', 'red wine']);
});

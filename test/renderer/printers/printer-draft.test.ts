import { expect, it } from 'vitest';
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

it('a new printer is called Kitchen unless another one is', () => {
  expect(newDraft([]).name).toBe('Kitchen');
  expect(newDraft(['Kitchen']).name).toBe('');
});

it('a new printer needs an address, and nothing else', () => {
  expect(faultsOf(newDraft([]), [])).toEqual({ host: 'Type its address.' });
  expect(choicesOf(newDraft([]), [])).toBeNull();
});

it('a new printer reaches the core in the form that it wants', () => {
  const choices = choicesOf({ ...good, tables: 'Barge, , Deck', items: 'beer' }, []);
  expect(choices).toMatchObject({
    connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
    rules: { tables: ['Barge', 'Deck'], items: ['beer'], methods: [], tags: [] },
  });
  expect(printerChoicesSchema.parse(choices)).toEqual(choices);
});

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
])('what is wrong with a printer’s fields is found: %o', (changes, found) => {
  expect(faults(changes)).toEqual(found);
});

it('the fields of another connection do not count as wrong in a printer’s fields', () => {
  expect(faults({ kind: 'queue', queue: 'EPSON TM', host: '', port: '' })).toEqual({});
  expect(connectionOf({ ...good, kind: 'queue', queue: 'EPSON TM' })).toEqual({
    kind: 'queue',
    queue: 'EPSON TM',
    format: 'pdf',
  });
});

it('a port after the address is wrong in a printer’s fields: it goes into its own field', () => {
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

it('a name that another printer has is wrong in a printer’s fields', () => {
  expect(faults({}, ['kitchen'])).toEqual({ name: 'Another printer is called that.' });
});

it.each(['-oProxy', ' lead', 'a/b'])(
  'the queue %s is wrong in a printer’s fields, since the core would not take it',
  (queue) => {
    expect(faults({ kind: 'queue', queue })).toEqual({ queue: 'Choose a printer.' });
  },
);

it('what is wrong with a printer’s fields is what the core refuses', () => {
  const hosts = ['printer.local', 'fe80::1', 'a b', 'x'.repeat(254), 'käse', '10.0.0.7'];
  for (const host of hosts) {
    const connection = { kind: 'tcp', host, port: 9100 };
    const taken = printerChoicesSchema.safeParse({ name: 'Kitchen', connection }).success;
    expect([host, faults({ host }).host === undefined]).toEqual([host, taken]);
  }
});

it('a printer that is changed stays as it was where nothing is typed', () => {
  const { settings } = samplePrinter({
    connection: { kind: 'queue', queue: 'EPSON', format: 'escpos' },
    rules: { methods: ['counter'], tables: ['A', 'B'], items: [], tags: ['bar'] },
    backupId: 'bar',
  });
  const { id: _id, addedAt: _addedAt, ...choices } = settings;
  expect(choicesOf(draftOf(settings), [])).toEqual(choices);
});

it('a printer draft draws a preview whatever is in the fields', () => {
  const draft: PrinterDraft = { ...newDraft([]), name: 'x'.repeat(99), host: '#', paperMm: 58 };
  expect(printerChoicesSchema.safeParse(sampleChoices(draft)).success).toBe(true);
});

it('a printer draft reads lists with commas', () => {
  expect(listOf(' beer,, red wine ,')).toEqual(['beer', 'red wine']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from '../../../../main/core/intake/parse-json';
import { cpuCost } from '../../../support/cost';

const readOf = (text: string): unknown => parseJson(Buffer.from(text)).value;

it.each([
  ['{"id":90071992547409921}', { id: '90071992547409921' }],
  ['[-90071992547409921,9007199254740991]', ['-90071992547409921', 9007199254740991]],
  ['{"cents":1.5e3,"small":0.12345678901234567890}', { cents: 1500, small: 0.12345678901234568 }],
  [
    '["card 4111111111111111 \\" 90071992547409921",90071992547409921]',
    ['card 4111111111111111 " 90071992547409921', '90071992547409921'],
  ],
  ['{"90071992547409921":1}', { '90071992547409921': 1 }],
  ['[9007199254740993.0,9.007199254740993e15]', ['9007199254740993', '9007199254740993']],
  ['[-9007199254740993E+1,9007199254740993.5]', ['-90071992547409930', '9007199254740993.5']],
  ['[1e999,-2e999]', ['1e999', '-2e999']],
  ['[1.7976931348623157e+308,1e300,9007199254740991.0]', [Number.MAX_VALUE, 1e300, 9007199254740991]],
])(
  'a body in JSON keeps each digit of a whole number that would be rounded, and changes nothing else: %s',
  (text, value) => {
    expect(readOf(text)).toEqual(value);
  },
);

it('a body in JSON costs what its length costs, whatever number is in it', async () => {
  const of = (zeros: number) => cpuCost(() => readOf(`[90071992547409921.${'0'.repeat(zeros)}1]`));
  const some = await of(4_000);
  // Where each zero looks for the end of all, eight times as much costs 64 times as long.
  expect(await of(32_000)).toBeLessThan(24 * some + 20);
});

it('a body in JSON is refused where a long number is used as a name', () => {
  expect(() => readOf('{90071992547409921:1}')).toThrow(expect.objectContaining({ code: 'MALFORMED_JSON' }));
});

it('a body in JSON is what JSON.parse reads where no number is rounded, even next to a long one', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/(?<![\d.])\d{16,}(?![\d.eE])/.test(text));
      expect(readOf(`[${text},90071992547409921]`)).toEqual([JSON.parse(text), '90071992547409921']);
    }),
    { numRuns: 1_000 },
  );
});

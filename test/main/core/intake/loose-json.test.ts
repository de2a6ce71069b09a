import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looseJson } from '../../../../main/core/intake/loose-json';
import { anyString } from '../../../support/any-string';
import sample from '../../../support/bbot/samples/order_injection.json';

it.each<[string, string, unknown]>([
  ['cut off in a name', '{"a":1,"b', { a: 1, b: null }],
  ['cut off in a text', '{"a":{"b":"Eri', { a: { b: 'Eri' } }],
  ['cut off in a list', '{"a":[1,{"b":2}', { a: [1, { b: 2 }] }],
  ['with something before it', 'body: {"a":1}', { a: 1 }],
  ['as Python prints it', "{'a': None, 'b': True, 'c': 'Eric'}", { a: null, b: true, c: 'Eric' }],
  ['with commas too many', '{"a":1,,"b":[1,2,],}', { a: 1, b: [1, 2] }],
  ['without quotes', '{a: 1, name: Eric}', { a: 1, name: 'Eric' }],
  ['with a long number', '{"id":90071992547409921}', { id: '90071992547409921' }],
  ['with escapes', '{"a":"\\u0041\\n\\"\\\\"}', { a: 'A\n"\\' }],
  ['as a form', 'order_id=7&guest_name=Eric+Wang', { order_id: '7', guest_name: 'Eric Wang' }],
  ['within a form', 'payload=%7B%22a%22%3A1%7D', { a: 1 }],
  ['where a field’s name would be', '%7B%22a%22%3A1%7D', { a: 1 }],
  ['not at all', '', {}],
  ['a bracket alone', '[', []],
  ['brackets that do not fit', '{"a":[1}', { a: [1] }],
])('invalid JSON is read as far as it goes: %s', (_, text, read) => {
  expect(looseJson(text)).toEqual(read);
});

it('invalid JSON keeps `__proto__` as data', () => {
  const read = looseJson('{"__proto__":{"polluted":1},"a":') as Record<string, unknown>;
  expect(Object.keys(read)).toEqual(['__proto__', 'a']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('valid JSON is read as it is, except for numbers that would be rounded', () => {
  const text = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(text, (json) => {
      fc.pre(/^[{[]/.test(json) && !/[\d.]{16}|\d[eE]/.test(json));
      expect(looseJson(json)).toEqual(JSON.parse(json));
    }),
    { numRuns: 2_000 },
  );
});

it('an order that was cut off anywhere can still be read, and is named by what came before', () => {
  const { items, ...rest } = sample.order;
  const text = JSON.stringify({ order: { ...rest, items } });
  for (let length = 0; length <= text.length; length += 7) {
    const read = looseJson(text.slice(0, length)) as { order?: { guest_name?: unknown } };
    const named = text.indexOf('"guest_first_name"');
    if (length > named) expect(read.order?.guest_name).toBe('Eric Wang');
  }
});

it('any text is read in little time', () => {
  fc.assert(
    fc.property(anyString(200), (text) => {
      looseJson(text);
      looseJson(`{"a":${text}`);
      looseJson(text.replace(/./gs, '[{"\'\\:,'.charAt(text.length % 8)));
    }),
    { numRuns: 3_000 },
  );
  for (const unit of ['{', '[', '"', '\\', '{"a":', '[[', ':', '=', '}', 'a&', "'", '{}'])
    expect(() => looseJson(unit.repeat(256 * 1024))).not.toThrow();
});

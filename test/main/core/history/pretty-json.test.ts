import { expect, it } from 'vitest';
import { prettyJson } from '../../../../main/core/history/pretty-json';

it('pretty JSON puts each value on a line of its own', () => {
  expect(prettyJson('{"a":[1,{"b":"c, d: {"}],"e":{},"f":[ ]}')).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": "c, d: {"\n    }\n  ],\n  "e": {},\n  "f": []\n}',
  );
});

it.each([
  ['numbers', '[1.10,12345678901234567890,1e2]', /1\.10,\s+12345678901234567890,\s+1e2/],
  ['doubled keys', '{"a":1,"a":2}', /"a": 1,\s+"a": 2/],
  ['odd keys', '{"__proto__":{"x":1}}', /"__proto__": \{\s+"x": 1/],
  ['escapes', '["\\u00e9\\" \\\\"]', /"\\u00e9\\" \\\\"/],
])('pretty JSON changes no %s', (_, text, expected) => {
  expect(prettyJson(text)).toMatch(expected);
  expect(prettyJson(text).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
});

it('pretty JSON gives back exactly what is not JSON', () => {
  expect(prettyJson('{"a": 1,,}  x')).toBe('{"a": 1,,}  x');
});

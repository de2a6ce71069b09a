import fc from 'fast-check';

/** Any code point but a half of a pair. */
const codePoint = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }));

/**
 * Any text of at most so many code points. It is fast-check's string of unit `binary`, which first takes a second to note
 * each of the million code points.
 */
export function anyString(maxLength: number): fc.Arbitrary<string> {
  return fc.array(codePoint, { maxLength }).map((points) => String.fromCodePoint(...points));
}

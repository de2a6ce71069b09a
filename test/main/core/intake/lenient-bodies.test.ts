import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anyString } from '../../../support/any-string';
import sample from '../../../support/bbot/samples/order_injection.json';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

type Path = readonly (string | number)[];
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

/** What the kitchen needs: the order, its id, its items, each item and its name. */
function isNeeded(path: Path): boolean {
  const shape = path.map((key) => (typeof key === 'number' ? '#' : key)).join('.');
  return ['order', 'order.id', 'order.items', 'order.items.#', 'order.items.#.name_when_purchased'].includes(
    shape,
  );
}

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...at, key]))];
}

const paths = pathsIn(sample).filter((path) => path.length > 0);
const spare = paths.filter((path) => !isNeeded(path));
const objects = [[], ...paths].filter((path) => {
  const value = valueAt(sample, path);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
});

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  );
}

/** Sets an own key, also `__proto__`; where an earlier change took the place away there is nothing to do. */
function setAt(root: unknown, path: Path, value: Json): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  // An earlier change put an array in an object's place; JSON's arrays have no named keys.
  if (Array.isArray(parent) && typeof key !== 'number') return;
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function dropAt(root: unknown, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent !== 'object' || parent === null || key === undefined) return;
  if (Array.isArray(parent)) parent[Number(key)] = null;
  else Reflect.deleteProperty(parent, key);
}

const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, '', ' ', 0, -1, 1.5, 1e300, true, false, [], {}, [[]], [null], { id: null }),
  fc.constantFrom<Json>(
    '1900-01-01',
    'not a time',
    '9999999999',
    'null',
    '\u0000\u001b@',
    '\u202e',
    '<b>&amp;',
  ),
  anyString(40),
  fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>,
);
const oddKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'length',
    'toJSON',
    '',
  ),
  fc.constantFrom('quantity', 'new_field', 'event_type', 'id ', 'Items'),
  fc.string({ maxLength: 10 }).filter((key) => !Object.hasOwn(sample.order, key)),
);
const change = fc.oneof(
  fc.record({ what: fc.constant('drop' as const), path: fc.constantFrom(...spare) }),
  fc.record({ what: fc.constant('set' as const), path: fc.constantFrom(...spare), value: oddValue }),
  fc
    .record({ at: fc.constantFrom(...objects), key: oddKey, value: oddValue })
    .map(({ at, key, value }) => ({ what: 'set' as const, path: [...at, key] as Path, value })),
);

function changed(
  changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[],
  id: string,
): string {
  const body: unknown = structuredClone(sample);
  for (const one of changes) {
    if (one.what === 'drop') dropAt(body, one.path);
    else setAt(body, one.path, one.value);
  }
  setAt(body, ['order', 'id'], id);
  return JSON.stringify(body);
}

async function expectTaken(body: string): Promise<void> {
  const answer = await harness.post(body);
  expect({ status: answer.status, code: answer.code, body }).toEqual({ status: 200, code: 'accepted', body });
}

/** Looks at all of them at once: a snapshot of the board for each would cost more than the orders. */
function expectOnBoard(ids: readonly string[]): void {
  const names = new Map(
    harness.snapshot().tickets.map(({ id, order }) => [id, order.items.map((item) => item.name)]),
  );
  for (const id of ids) expect(names.get(id)).toEqual(['Ceviche', 'Ceviche']);
}

it.each([
  ['dropped', (body: unknown, path: Path) => dropAt(body, path)],
  ['null', (body: unknown, path: Path) => setAt(body, path, null)],
  ['an object', (body: unknown, path: Path) => setAt(body, path, { odd: [1, { odder: true }] })],
  ['a list', (body: unknown, path: Path) => setAt(body, path, [{}])],
  ['a number', (body: unknown, path: Path) => setAt(body, path, -0.5)],
  ['text', (body: unknown, path: Path) => setAt(body, path, 'odd')],
])('the intake takes the sample with any one field that the kitchen does not need %s', async (_, mutate) => {
  const ids = spare.map(() => randomUUID());
  await Promise.all(
    spare.map((path, index) => {
      const body: unknown = structuredClone(sample);
      mutate(body, path);
      setAt(body, ['order', 'id'], ids[index] ?? '');
      return expectTaken(JSON.stringify(body));
    }),
  );
  expectOnBoard(ids);
});

it('the intake takes the sample with any mixture of such changes and of unknown fields', async () => {
  const mixture = fc.array(change, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(mixture, async (changes) => {
      const id = randomUUID();
      await expectTaken(changed(changes, id));
      expectOnBoard([id]);
    }),
    { numRuns: 400 },
  );
});

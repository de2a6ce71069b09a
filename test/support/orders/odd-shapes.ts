import type { BbotRandom } from '../bbot/bbot-random';
import { orderBody } from '../relay/relay-bodies';

/** What stands in a place where nobody expects it. */
export const oddValues = [
  null,
  '',
  [],
  {},
  0,
  -1,
  1e21,
  true,
  'a text',
  ['one', 'two'],
  { name: 'named', more: { and: 'more' } },
  [[{ value: [null, { x: [] }] }]],
] as const;

type Path = readonly (string | number)[];

export interface OddShape {
  readonly body: { readonly order: Record<string, unknown> };
  /** Where a value was replaced, e.g. "items.0.mods". */
  readonly touched: readonly string[];
}

/** Bbot's sample order in which some values at random places are odd ones. */
export function oddShape(random: BbotRandom, max = 2): OddShape {
  const { order, ...envelope } = structuredClone(
    orderBody({ id: random.uuid(), checkout_id: random.uuid() }),
  );
  const paths = pathsIn(order);
  const [first = []] = paths;
  const touched: string[] = [];
  for (let times = random.integer(1, max); times > 0; times -= 1) {
    const path = random.pick([first, ...paths]);
    if (set(order, path, structuredClone(random.pick(oddValues)))) touched.push(path.join('.'));
  }
  return { body: { ...envelope, order }, touched };
}

/** The place of each value inside another one. */
function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])]);
}

/** @returns whether the place is still there: an odd value may have taken it */
function set(root: object, path: Path, value: unknown): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return false;
  const inner: unknown = Reflect.get(root, key);
  if (rest.length === 0) return Reflect.set(root, key, value);
  return typeof inner === 'object' && inner !== null && set(inner, rest, value);
}

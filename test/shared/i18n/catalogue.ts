/** Where a text stands in a catalogue, e.g. "printing.ticket.again". */
type Place = string;
type Given = readonly unknown[];

/** A text with gaps, filled. */
export interface Filled {
  readonly given: Given;
  readonly text: string;
}

/** Every text without gaps. */
export function plainTexts(catalogue: unknown, place = ''): ReadonlyMap<Place, string> {
  if (typeof catalogue === 'string') return new Map([[place, catalogue]]);
  return new Map(inside(catalogue, place).flatMap(([at, value]) => [...plainTexts(value, at)]));
}

/** A text with gaps. */
export interface Sentence {
  /** What its gaps are called. */
  readonly gaps: readonly string[];
  readonly say: (...given: Given) => unknown;
}

/** Every text with gaps. */
export function sentences(catalogue: unknown, place = ''): ReadonlyMap<Place, Sentence> {
  if (typeof catalogue === 'function') {
    return new Map([[place, { gaps: gapsOf(catalogue), say: (...given) => catalogue(...given) }]]);
  }
  return new Map(inside(catalogue, place).flatMap(([at, value]) => [...sentences(value, at)]));
}

function gapsOf(sentence: object): readonly string[] {
  const [, gaps = ''] = /^(?:function \w+)?\(?([^)=]*)\)?/.exec(String(sentence)) ?? [];
  return gaps.split(',').map((gap) => gap.trim());
}

/** What is at each place: the kind of value, and how much a function is given. */
export function shapeOf(catalogue: unknown, place = ''): readonly string[] {
  if (typeof catalogue === 'function') return [`${place}(${catalogue.length})`];
  if (catalogue === null) return [`${place}: null`];
  if (typeof catalogue !== 'object') return [`${place}: ${typeof catalogue}`];
  return inside(catalogue, place).flatMap(([at, value]) => shapeOf(value, at));
}

/** Ends with a stop, as no name does. */
export const timeFilling = '7:02 p.m.';

/**
 * What fits a gap. Nothing tells at run time what does, so all of these are tried: names that stand for nothing else,
 * counts, lists, choices.
 */
const fillings: Given = [
  '‹first›',
  '‹second›',
  timeFilling,
  0,
  1,
  7,
  53,
  61,
  4321,
  9100,
  true,
  false,
  null,
  list(),
  list('address', 'time'),
  list('‹a›', '‹b›', '‹c›', '‹d›', '‹e›', '‹f›', '‹g›', '‹h›'),
  'watch-only',
  'stepTicket',
  'PAUSED',
  'full',
  'en-US',
];

/** A list that does not fit where a name is wanted. */
function list(...names: readonly string[]): readonly string[] {
  const noName = () => {
    throw new TypeError('a list is no name');
  };
  return Object.assign([...names], { toString: noName, toLocaleString: noName });
}

/** A text with gaps in every way in which it makes sense. */
export function filled(sentence: Sentence): readonly Filled[] {
  return everyWay(sentence.gaps.length).flatMap((given) => {
    const text = textOf(sentence, given);
    return text === null ? [] : [{ given, text }];
  });
}

/** A text with gaps, filled; a title and what stands below it as one. Null: what was given does not fit. */
export function textOf({ say }: Sentence, given: Given): string | null {
  try {
    const said = say(...given);
    const isText = typeof said !== 'object' || said === null || Array.isArray(said);
    const text = isText ? String(said) : [...plainTexts(said).values()].join(' / ');
    return /undefined|NaN|\[object|function|, ,|^\s|\s$|^$/.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function everyWay(gaps: number): readonly Given[] {
  if (gaps === 0) return [[]];
  const rest = everyWay(gaps - 1);
  return fillings.flatMap((filling) => rest.map((others) => [filling, ...others]));
}

function inside(catalogue: unknown, place: Place): readonly (readonly [Place, unknown])[] {
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.entries(catalogue).map(([key, value]) => [place === '' ? key : `${place}.${key}`, value]);
}

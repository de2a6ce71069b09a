import type { BbotRandom } from '../../support/bbot/bbot-random';

/** What a body is made of; the same recipe gives the same body. */
export interface BodyRecipe {
  readonly kind: (typeof kinds)[number];
  /** How many items or lines of a cart, modifiers of each, and updates of one order. */
  readonly items: number;
  readonly mods: number;
  readonly updates: number;
  /** Of what the texts are, and how many letters stand between two spaces; 0: none. */
  readonly letters: keyof typeof alphabets;
  readonly word: number;
  /** Where the letters stand; they share the room evenly. */
  readonly fields: readonly Field[];
  /** Whether no two texts are the same. */
  readonly distinct: boolean;
  /** How large it may be, in bytes. */
  readonly bytes: number;
}

const mib = 1024 * 1024;
/** What an item or a modifier takes at least. */
const leastBytes = 12;

const kinds = ['order', 'items_refunded', 'deep', 'numbers', 'fraction', 'keys', 'escapes'] as const;
const fields = [
  'name',
  'mod',
  'note',
  'tag',
  'status',
  'sku',
  'image',
  'guest',
  'table',
  'street',
  'method',
  'number',
  'phone',
  'wanted',
  'id',
  'checkout',
  'unknown',
] as const;
type Field = (typeof fields)[number];

/** The letters of one text each, in the order in which they are repeated. */
export const alphabets = {
  latin: ['a'],
  sentence: ['No onion, please. '],
  marks: ['e', ...Array.from({ length: 200 }, () => '\u0301\u0316').join('')],
  markAndLetter: ['e', '\u0301'],
  hiddenMarks: ['\uff9e', '\u0e33'],
  hangul: ['\u1112', '\u1161', '\u11ab'],
  han: ['\u6f22'],
  families: ['\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66'],
  joined: ['\ud83d\udc68\u200d'],
  flags: ['\ud83c\uddfa'],
  bidi: ['\u202e', 'a'],
  halves: ['\ud800', 'x'],
  arabic: ['\u0627', '\u0644'],
  thai: ['\u0e01', '\u0e33'],
  devanagari: ['\u0915', '\u094d'],
  hyphens: ['a-'],
  lines: ['a\n'],
  controls: ['\u0001'],
  spaces: [' ', 'a', '\t'],
  ellipses: ['…'],
  quotes: ['"'],
  digits: ['9'],
  dots: ['.'],
  zeroWidth: ['\u200b', 'a'],
  fractions: ['\ufdfa'],
  entities: ['&amp;'],
  numbered: ['&#39;', 'a'],
  blankLines: ['a', '\n', '\u200d', '\n', ' ', '\n'],
  fillers: ['\u3164'],
  tags: ['\u{1f3f4}', '\u{e0067}'],
  towers: ['e', '\u0301\u0316\u0305\u0321\u0334'],
} as const;

/** A recipe that may be anything. */
export function anyRecipe(random: BbotRandom): BodyRecipe {
  return {
    kind: random.percent(70) ? 'order' : random.pick([...kinds]),
    items: random.pick([1, 1, 3, 30, 300, 3_000, 5_000, 50_000]),
    mods: random.pick([0, 0, 1, 10, 1_000, 100_000]),
    updates: random.pick([0, 0, 1, 6]),
    letters: random.pick(names),
    word: random.pick([0, 1, 7, 40]),
    fields: random.shuffle(fields).slice(0, random.integer(1, 3)),
    distinct: random.percent(50),
    bytes: mib,
  };
}

const names = Object.keys(alphabets) as [keyof typeof alphabets, ...(keyof typeof alphabets)[]];

/** The same with one or two things changed. */
export function changedRecipe(recipe: BodyRecipe, random: BbotRandom): BodyRecipe {
  const other = anyRecipe(random);
  const factor = random.pick([0.3, 0.5, 2, 3]);
  const times = (count: number): number => Math.max(1, Math.round(count * factor));
  const change: Partial<BodyRecipe> = random.pick<Partial<BodyRecipe>>([
    { kind: other.kind },
    { items: times(recipe.items) },
    { mods: times(recipe.mods) },
    { mods: other.mods },
    { updates: other.updates },
    { letters: other.letters },
    { word: other.word },
    { fields: other.fields },
    { distinct: !recipe.distinct },
  ]);
  const changed = { ...recipe, ...change };
  return random.percent(40) ? changedRecipe(changed, random) : changed;
}

/** The bodies of a recipe, in the order in which they are sent, each of at most its size. */
export function bodiesOf(recipe: BodyRecipe, orderId: string): readonly string[] {
  return Array.from({ length: 1 + recipe.updates }, (_, round) => bodyOf(recipe, orderId, round));
}

function bodyOf(recipe: BodyRecipe, orderId: string, round: number): string {
  const { kind, items, bytes } = recipe;
  switch (kind) {
    case 'order': {
      // What cannot fit is not made first: it may be a million modifiers of each of a million dishes.
      if (items * (1 + recipe.mods) * leastBytes > bytes) return bodyOf(halved(recipe), orderId, round);
      const empty = JSON.stringify(orderOf(recipe, orderId, round, 0));
      const places = placesOf(recipe);
      const unit = alphabets[recipe.letters].join('').length;
      // A letter takes up to six bytes of JSON: it is halved until it fits.
      for (let room = Math.floor((bytes - empty.length) / places); room > 0; room = Math.floor(room * 0.8)) {
        const body = JSON.stringify(orderOf(recipe, orderId, round, Math.max(1, Math.ceil(room / unit))));
        if (Buffer.byteLength(body) <= bytes) return body;
      }
      return empty.length <= bytes ? empty : bodyOf(halved(recipe), orderId, round);
    }
    case 'items_refunded': {
      const room = Math.floor(bytes / items) - 60;
      if (room < 1) return bodyOf(halved(recipe), orderId, round);
      const cart = Array.from({ length: items }, (_, index) => ({
        name_for_owner: textOf(
          recipe,
          Math.ceil(room / (6 * alphabets[recipe.letters].join('').length)),
          index,
        ),
        qty: index,
      }));
      const event = { event_type: kind, checkout_id: orderId, cart_items_this_restaurant: cart };
      const body = JSON.stringify(event);
      return Buffer.byteLength(body) <= bytes ? body : bodyOf(halved(recipe), orderId, round);
    }
    case 'deep':
      return wrapped(recipe, orderId, (room) => {
        const nest = `${'[{"name":'.repeat(90)}"x"${'}]'.repeat(90)}`;
        return `[${Array(Math.floor(room / (nest.length + 1)))
          .fill(nest)
          .join()}]`;
      });
    case 'numbers':
      return wrapped(
        recipe,
        orderId,
        (room) =>
          `[${Array(Math.floor(room / 21))
            .fill('98765432109876543210')
            .join()}]`,
      );
    case 'fraction':
      return wrapped(recipe, orderId, (room) => `98765432109876543210.${'0'.repeat(room - 22)}1`);
    case 'keys':
      return wrapped(recipe, orderId, (room) => {
        const keys = Array.from({ length: Math.floor(room / 14) }, (_, index) => `"k${index}":{}`);
        return `{${keys.join()}}`;
      });
    case 'escapes':
      return wrapped(recipe, orderId, (room) => `"${'\\u0041'.repeat(Math.floor(room / 6))}"`);
  }
}

/** Something of that shape as the modifiers, or as a field that nobody knows. */
function wrapped(recipe: BodyRecipe, id: string, filling: (room: number) => string): string {
  const field = recipe.fields.includes('unknown') ? 'x' : 'mods';
  const item = { name_when_purchased: 'Tea', [field]: '@' };
  const frame = JSON.stringify({ order: { id, checkout_id: id, items: [item] } });
  return frame.replace('"@"', filling(recipe.bytes - frame.length));
}

function halved(recipe: BodyRecipe): BodyRecipe {
  const half = (count: number): number => Math.floor(count / 2);
  return recipe.mods > recipe.items
    ? { ...recipe, mods: half(recipe.mods) }
    : { ...recipe, items: Math.max(1, half(recipe.items)) };
}

const ofItem: readonly Field[] = ['name', 'note', 'status', 'sku', 'image'];

function placesOf({ items, mods, fields: filled }: BodyRecipe): number {
  const places = filled.map((field) => {
    if (field === 'mod' || field === 'tag') return items * Math.max(1, mods);
    return ofItem.includes(field) ? items : 1;
  });
  return places.reduce((sum, count) => sum + count, 0);
}

function orderOf(recipe: BodyRecipe, id: string, round: number, repeats: number): object {
  const { items, mods, fields: filled } = recipe;
  const of = (field: Field, fallback: string, salt: number): string =>
    filled.includes(field) ? textOf(recipe, repeats, salt) : fallback;
  const salted = round * 1_000_000;
  return {
    order: {
      id: filled.includes('id') ? `${id}${textOf(recipe, repeats, 0)}` : id,
      checkout_id: filled.includes('checkout') ? `${id}${textOf(recipe, repeats, 0)}` : id,
      last_modified: `2026-01-01T00:00:0${round % 10}.000000Z`,
      orderNumberToday: of('number', '7', salted),
      fulfillment_method: of('method', 'patron_pickup', salted),
      table: of('table', '12', salted),
      deliveryAddress: { street: of('street', '1 Main St', salted), delivery_instructions: null },
      guest_name: of('guest', 'Ann', salted),
      mobile: of('phone', '5551234', salted),
      user_desired_time: filled.includes('wanted') ? textOf(recipe, repeats, salted) : null,
      items: Array.from({ length: items }, (_, index) => ({
        name_when_purchased: of('name', recipe.distinct ? `d${index + salted}` : 'Tea', salted + index),
        mods: Array.from({ length: mods }, (_, mod) => ({
          name: of('mod', 'x', salted + index * mods + mod),
        })),
        tags: filled.includes('tag')
          ? Array.from({ length: Math.max(1, mods) }, (_, tag) => of('tag', '', tag))
          : [],
        special_instructions: filled.includes('note') ? textOf(recipe, repeats, salted + index) : null,
        status: of('status', 'waiting', salted + index),
        // Of two words, so that it is neither an id nor an address.
        ...(filled.includes('sku') && { sku: `${of('sku', '', salted + index)} x` }),
        ...(filled.includes('image') && { image_url: `${of('image', '', salted + index)} x` }),
      })),
      unknown: of('unknown', '', 0),
    },
  };
}

function textOf({ letters, word, distinct }: BodyRecipe, repeats: number, salt: number): string {
  const unit = alphabets[letters].join('');
  const spaced =
    word === 0 ? unit.repeat(repeats) : `${unit.repeat(word)} `.repeat(Math.ceil(repeats / word));
  return distinct ? `${salt}${spaced}` : spaced;
}

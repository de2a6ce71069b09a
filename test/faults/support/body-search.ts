import type { BbotRandom } from '../../support/bbot/bbot-random';
import type { BodyCost, BodyCosts } from './body-cost';
import { anyRecipe, type BodyRecipe, changedRecipe } from './body-recipes';

export interface Worst extends BodyCost {
  readonly recipe: BodyRecipe;
}

/** Of the core's loop, in milliseconds of the processor beyond parsing: an order that comes meanwhile waits no longer. */
export const maxBlockedMs = 50;

const mib = 1024 * 1024;
const defaultRecipe: BodyRecipe = {
  kind: 'order',
  items: 1,
  mods: 0,
  updates: 0,
  letters: 'sentence',
  word: 0,
  fields: ['note'],
  distinct: true,
  bytes: mib,
};

/** What stood longest before it was bounded, or stands longest now. */
export const worstKnown: Readonly<Record<string, BodyRecipe>> = {
  '300 dishes with Chinese names of a page each': {
    ...defaultRecipe,
    items: 300,
    letters: 'han',
    fields: ['name'],
  },
  'a note of Korean letters in parts': { ...defaultRecipe, letters: 'hangul' },
  'marks piled up': { ...defaultRecipe, letters: 'marks' },
  'names of ligatures that stand for whole sentences': {
    ...defaultRecipe,
    items: 300,
    letters: 'fractions',
    fields: ['name'],
  },
  '5,000 different dishes, and 5,000 others in their place': {
    ...defaultRecipe,
    items: 5_000,
    updates: 1,
    fields: ['name'],
  },
  '100,000 modifiers of one dish': { ...defaultRecipe, mods: 100_000, letters: 'latin', fields: ['mod'] },
  'deep nests in place of modifiers': { ...defaultRecipe, kind: 'deep', fields: [] },
  '50,000 numbers of twenty digits': { ...defaultRecipe, kind: 'numbers', fields: [] },
  'a note of 500,000 lines': { ...defaultRecipe, letters: 'lines' },
  '50,000 lines of a refunded cart': { ...defaultRecipe, kind: 'items_refunded', items: 10_000 },
  '73,000 modifiers, and others in their place': {
    ...defaultRecipe,
    items: 750,
    mods: 97,
    updates: 2,
    letters: 'ellipses',
    fields: ['table', 'mod', 'method'],
    distinct: false,
  },
  '195 dishes with 195 modifiers of empty signs each': {
    ...defaultRecipe,
    items: 195,
    mods: 195,
    letters: 'fillers',
    fields: ['mod'],
  },
  '195 dishes with 195 modifiers of Korean letters in parts each': {
    ...defaultRecipe,
    items: 195,
    mods: 195,
    letters: 'hangul',
    fields: ['mod'],
  },
  'names of ten thousand Thai letters, and others in their place': {
    ...defaultRecipe,
    items: 9,
    updates: 6,
    letters: 'thai',
    word: 1,
    fields: ['image', 'name'],
  },
  'a slip of forty pictures': {
    ...defaultRecipe,
    items: 30,
    updates: 6,
    letters: 'devanagari',
    word: 1,
    fields: ['unknown', 'status', 'name'],
  },
  '3,000 dishes with ten modifiers and a long status each, and others in their place': {
    ...defaultRecipe,
    items: 3_000,
    mods: 10,
    updates: 1,
    letters: 'fractions',
    word: 40,
    fields: ['status'],
    distinct: false,
  },
  '5,000 dishes that fill every field, and others in their place': {
    ...defaultRecipe,
    items: 5_000,
    mods: 1,
    updates: 2,
    letters: 'han',
    word: 3,
    fields: ['sku', 'mod', 'image', 'status', 'name'],
  },
  'an id that is no id at its end': { ...defaultRecipe, letters: 'digits', fields: ['sku'] },
  'an address that is none at its end': { ...defaultRecipe, letters: 'dots', fields: ['image'] },
  'a number of a million figures': { ...defaultRecipe, kind: 'fraction', fields: [] },
  '50,000 dishes': { ...defaultRecipe, items: 33_000, letters: 'latin', fields: [], distinct: false },
};

/**
 * Looks for the body that takes the loop longest: from what is known and what chance gives, always on from the worst.
 * @param measures how many recipes are tried
 */
export async function searchWorst(
  costs: BodyCosts,
  random: BbotRandom,
  measures: number,
  found: (worst: Worst) => void = () => undefined,
): Promise<Worst> {
  let worst: Worst = { recipe: defaultRecipe, statuses: [], longestMs: Number.NEGATIVE_INFINITY, totalMs: 0 };
  for (let tried = 0; tried < measures; tried += 1) {
    const afresh = tried === 0 || random.percent(40);
    const recipe = afresh ? anyRecipe(random) : changedRecipe(worst.recipe, random);
    const cost = await costs.leastOf(recipe, worst.longestMs);
    if (cost.longestMs <= worst.longestMs) continue;
    worst = { recipe, ...cost };
    found(worst);
  }
  return worst;
}

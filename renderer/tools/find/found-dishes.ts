import { texts } from '../../../shared/i18n/texts';
import { countedNames } from '../../ui/counted-names';
import { dishesMeantFirst } from './find-orders';

/** Enough to identify an order; a tap shows them all. */
const maxDishes = 4;

/** The dishes ordered, in short, without details; matches come first. */
export function foundDishes(query: string, names: readonly string[]): readonly string[] {
  const dishes = countedNames(dishesMeantFirst(query, names));
  const others = dishes.length - maxDishes;
  if (others <= 0) return dishes;
  return [...dishes.slice(0, maxDishes), texts.tools.finding.moreDishes(others)];
}

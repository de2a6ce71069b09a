import { texts } from '../../../shared/i18n/texts';
import { countedNames } from '../../ui/counted-names';
import { dishesMeantFirst } from './find-orders';

/** So many say which order it is; a tap on it shows them all. */
const maxDishes = 4;

/** What was ordered, in short, without how it is made; what a query means comes first. */
export function foundDishes(query: string, names: readonly string[]): readonly string[] {
  const dishes = countedNames(dishesMeantFirst(query, names));
  const others = dishes.length - maxDishes;
  if (others <= 0) return dishes;
  return [...dishes.slice(0, maxDishes), texts.tools.finding.moreDishes(others)];
}

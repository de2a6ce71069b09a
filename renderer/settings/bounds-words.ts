import { texts } from '../../shared/i18n/texts';
import type { Bounds } from '../ui/fields/number-of';

/** The bounds of a number in words, as they stand below its field; `optional`: it may be left empty. */
export function boundsWords({ min, max }: Bounds, optional = false): string {
  const words = optional ? texts.settings.betweenOrNone : texts.settings.between;
  return words(formatted(min), formatted(max));
}

function formatted(count: number): string {
  return count.toLocaleString(texts.locale);
}

import { texts } from '../../shared/i18n/texts';
import type { Bounds } from '../ui/fields/number-of';

/** A number's bounds in words, for the line below its field; `optional`: it may be empty. */
export function boundsWords({ min, max }: Bounds, optional = false): string {
  const words = optional ? texts.settings.betweenOrNone : texts.settings.between;
  return words(formatted(min), formatted(max));
}

function formatted(count: number): string {
  return count.toLocaleString(texts.locale);
}

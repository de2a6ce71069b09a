import { texts } from '../../shared/i18n/texts';
import { choiceBounds } from '../../shared/settings/choice-bounds';
import type { UserSettings } from '../../shared/settings/choices';
import { numberOf } from '../ui/fields/number-of';
import { boundsWords } from './bounds-words';

export type AgeLimits = UserSettings['ageLimits'];
type ByMethod = UserSettings['ageLimitsByMethod'];

/** The two fields while they are being typed. */
export interface TypedLimits {
  readonly slow: string;
  readonly late: string;
}

interface ReadLimits {
  /** Null while something is wrong. */
  readonly limits: AgeLimits | null;
  /** What is wrong with each field, in words, or null. */
  readonly slow: string | null;
  readonly late: string | null;
}

export function typedLimits({ slowMinutes, lateMinutes }: AgeLimits): TypedLimits {
  return { slow: String(slowMinutes), late: String(lateMinutes) };
}

export function readLimits({ slow, late }: TypedLimits): ReadLimits {
  const bounds = choiceBounds.ageMinutes;
  const slowMinutes = numberOf(slow, bounds);
  const lateMinutes = numberOf(late, bounds);
  const outOfBounds = boundsWords(bounds);
  if (slowMinutes === null || lateMinutes === null) {
    return {
      limits: null,
      slow: slowMinutes === null ? outOfBounds : null,
      late: lateMinutes === null ? outOfBounds : null,
    };
  }
  if (lateMinutes <= slowMinutes)
    return { limits: null, slow: null, late: texts.settings.ages.lateAfterSlow };
  return { limits: { slowMinutes, lateMinutes }, slow: null, late: null };
}

/** A kind of order as staff know it, with all of Bbot's names for it. */
export interface MethodName {
  readonly name: string;
  readonly methods: readonly string[];
}

/** The kinds of orders with their own limits; one the app has no word for is shown verbatim. */
export function ownLimits(
  byMethod: ByMethod,
  known: readonly MethodName[],
): readonly (MethodName & { readonly limits: AgeLimits })[] {
  const named = new Set(known.flatMap(({ methods }) => methods));
  const unknown = Object.keys(byMethod)
    .filter((method) => !named.has(method))
    .map((method) => ({ name: method, methods: [method] }));
  return [...known, ...unknown].flatMap((one) => {
    const limits = one.methods.map((method) => byMethod[method]).find((found) => found !== undefined);
    return limits === undefined ? [] : [{ ...one, limits }];
  });
}

/** The same, with these limits for these methods, or without limits of their own. */
export function withLimits(
  byMethod: ByMethod,
  methods: readonly string[],
  limits: AgeLimits | null,
): ByMethod {
  const others = Object.entries(byMethod).filter(([method]) => !methods.includes(method));
  const set = limits === null ? [] : methods.map((method) => [method, limits] as const);
  return Object.fromEntries([...others, ...set]);
}

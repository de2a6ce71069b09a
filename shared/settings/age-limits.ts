import type { UserSettings } from './choices';

/** The settings for ticket ages. */
export type AgeChoices = Pick<UserSettings, 'ageLimits' | 'ageLimitsByMethod'>;

/**
 * From how many minutes a ticket of this fulfillment method is slow and late: its own limits, else the general ones.
 */
export function ageLimitsOf(
  { ageLimits, ageLimitsByMethod }: AgeChoices,
  method: string | null,
): UserSettings['ageLimits'] {
  const own =
    method !== null && Object.hasOwn(ageLimitsByMethod, method) ? ageLimitsByMethod[method] : undefined;
  return own ?? ageLimits;
}

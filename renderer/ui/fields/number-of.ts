/** The smallest and the largest whole number that a field takes. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The whole number that somebody typed, or null when it is none or out of bounds. */
export function numberOf(typed: string, { min, max }: Bounds): number | null {
  if (!/^\s*\d{1,15}\s*$/.test(typed)) return null;
  const number = Number(typed);
  return number >= min && number <= max ? number : null;
}

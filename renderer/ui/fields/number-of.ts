/** The minimum and maximum whole number of a field. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The whole number typed, or null if it is none or out of bounds. */
export function numberOf(typed: string, { min, max }: Bounds): number | null {
  if (!/^\s*\d{1,15}\s*$/.test(typed)) return null;
  const number = Number(typed);
  return number >= min && number <= max ? number : null;
}

/** How many minutes somebody typed, from 1 to 1440; null for anything else. */
export function minutesOf(text: string): number | null {
  const minutes = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 1440 ? minutes : null;
}

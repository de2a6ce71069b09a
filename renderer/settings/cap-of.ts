/** The typed number, from 1 to 1000; null for anything else. */
export function capOf(text: string): number | null {
  const count = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 1000 ? count : null;
}

/**
 * The business day that an instant belongs to, as "2026-11-21", in local time: a day ends in the small hours,
 * when the kitchen is closed, not at midnight.
 */
export function businessDay(atMs: number, dayEndsAtHour: number): string {
  const at = new Date(atMs);
  const date = new Date(at.getFullYear(), at.getMonth(), at.getDate());
  if (at.getHours() < dayEndsAtHour) date.setDate(date.getDate() - 1);
  return [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
}

/** Whether a folder's or a file's name is that of a business day. */
export function isBusinessDay(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(name);
}

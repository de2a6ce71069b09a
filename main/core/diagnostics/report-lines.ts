import { isRecord } from '../../../shared/bbot/is-record';
import { ticketName } from '../tickets/ticket-name';

/** Keys whose values identify an order, a checkout, their file, or a printer. */
const ids = new Set(['orderId', 'checkoutId', 'key', 'file', 'printer']);
const levels: Readonly<Record<number, string>> = { 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };

/** A JSON line made readable, without what `scrub` finds. A line that is not JSON stays text. */
export function reportLine(line: string, scrub: (text: string) => string): string {
  const entry = entryOf(line);
  if (entry === null) return scrub(line);
  const { at, time, level, what, msg, ...rest } = entry;
  const said = what ?? msg;
  const severity = typeof level === 'number' ? (levels[level] ?? level) : null;
  const head = [at ?? time, severity, typeof said === 'string' ? scrub(said) : null];
  const details = Object.entries(rest).map(([key, value]) => `${key}=${shown(key, value, scrub)}`);
  return [...head.filter((part) => part !== null && part !== undefined).map(String), ...details].join(' ');
}

function entryOf(line: string): Record<string, unknown> | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isRecord(entry) ? entry : null;
  } catch {
    // A power cut may have truncated it.
    return null;
  }
}

/** Ids become the start of the ticket's file name: support finds the ticket by it, and an odd id reveals nothing. */
function shown(key: string, value: unknown, scrub: (text: string) => string): string {
  if (typeof value !== 'string') return scrub(JSON.stringify(value) ?? '');
  return ids.has(key) ? ticketName(value).slice(0, 8) : scrub(value);
}

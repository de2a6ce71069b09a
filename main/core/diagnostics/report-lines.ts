import { isRecord } from '../../../shared/bbot/is-record';
import { ticketName } from '../tickets/ticket-name';

/** What names an order, a checkout, a file of one or a printer. */
const ids = new Set(['orderId', 'checkoutId', 'key', 'file', 'printer']);
const levels: Readonly<Record<number, string>> = { 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };

/** A line of JSON for people to read, without what `scrub` finds. One that is no JSON is kept as text. */
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
    // A power cut may have cut it off.
    return null;
  }
}

/** As the name of a ticket's file begins: support finds the ticket by it, and an odd id tells nothing. */
function shown(key: string, value: unknown, scrub: (text: string) => string): string {
  if (typeof value !== 'string') return scrub(JSON.stringify(value) ?? '');
  return ids.has(key) ? ticketName(value).slice(0, 8) : scrub(value);
}

import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../../shared/ipc/error-codes';
import type { BlockedThen } from '../../../shared/status/history';

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const refusedSchema = z.object({
  at: z.string(),
  what: z.literal('refused'),
  code: z.enum(codes),
  key: z.string(),
  /** Lines of older versions do not have it. */
  valueCents: z.number().nullable().default(null),
});

/**
 * The blocked checkouts of a day that is over, from the lines of its activity log, oldest first. Tries of one
 * checkout are one, as it was tried last. A line that a crash cut off, or a hand spoiled, is left out.
 */
export function blockedOfLog(lines: readonly string[]): BlockedThen[] {
  const blocked = new Map<string, BlockedThen>();
  for (const line of lines) {
    // A day's log holds a hundred times as many lines of other kinds.
    if (!line.includes('"refused"')) continue;
    const parsed = refusedSchema.safeParse(parseOrNull(line));
    if (!parsed.success) continue;
    const { key, at, code, valueCents } = parsed.data;
    const attempts = (blocked.get(key)?.attempts ?? 0) + 1;
    blocked.delete(key);
    blocked.set(key, { at, code, valueCents, attempts });
  }
  return [...blocked.values()];
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The last line before a crash.
    return null;
  }
}

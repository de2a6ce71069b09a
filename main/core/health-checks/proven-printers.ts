import { z } from 'zod';

/** As the activity log notes that a slip or a test print came out, or was given to the computer's queue. */
const cameOut = z.object({
  what: z.enum(['print', 'test-print']),
  printer: z.string(),
  outcome: z.enum(['printed', 'handed-over']),
});

/** The ids of the printers that something came out of, by lines of the activity log. */
export function provenPrinters(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const noted = cameOut.safeParse(parse(line));
      return noted.success ? [noted.data.printer] : [];
    }),
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A power cut may have cut it off.
    return null;
  }
}

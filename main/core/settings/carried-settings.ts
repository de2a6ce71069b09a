import type { z } from 'zod';
import { readSettings, settingsSchema } from '../../../shared/settings/settings';

/** What goes along to a new computer: not what is sealed for one computer, or is one computer's own. */
export const movedSchema = settingsSchema.omit({
  port: true,
  credentials: true,
  sealedToken: true,
  domain: true,
  moved: true,
  updateAttempt: true,
});

/**
 * What a file with settings holds, which may be read in another restaurant. Its address and its ids stay behind: two
 * computers with one address take it from each other, and an id of another restaurant blocks every checkout. So does
 * what is the state of a moment, and where updates are: no file that somebody sends decides which program runs here.
 */
export const exportedSchema = movedSchema.omit({
  restaurantIds: true,
  setUpDone: true,
  copiedAddress: true,
  lastAddress: true,
  seen: true,
  seenFields: true,
  ordering: true,
  finishSeenAt: true,
  updateFeed: true,
});

type CarrySchema = typeof movedSchema | typeof exportedSchema;

/** Key by key, as a file that a hand spoiled is read: only what was given and is good. */
export function goodOnes<Schema extends CarrySchema>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
): Partial<z.output<Schema>> {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const whole = schema.parse(readSettings([given])) as z.output<Schema>;
  const entries = Object.entries(whole).filter(
    ([key]) => Object.hasOwn(given, key) && shape[key]?.safeParse(given[key]).success,
  );
  return Object.fromEntries(entries) as Partial<z.output<Schema>>;
}

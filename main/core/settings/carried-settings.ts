import type { z } from 'zod';
import { readSettings, settingsSchema } from '../../../shared/settings/settings';

/** What moves to a new computer: nothing encrypted for, or specific to, one computer. */
export const movedSchema = settingsSchema.omit({
  port: true,
  credentials: true,
  sealedToken: true,
  domain: true,
  moved: true,
  updateAttempt: true,
});

/**
 * What a settings file holds, which another restaurant may read. Its address and ids stay behind: two computers with
 * one address take it from each other, and another restaurant's id blocks every checkout. So do momentary state and the
 * update source: a file someone sends must not decide which program runs here.
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

/** Checks key by key, as with a hand-edited file: keeps only what was given and is valid. */
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

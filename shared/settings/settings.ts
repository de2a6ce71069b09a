import { z } from 'zod';
import { bbotFields } from '../bbot/panel-fields';
import { openingHoursSchema, orderingSchema } from '../ordering/ordering';
import { printerSettingsSchema } from '../printing/printer-input';
import { controls, kitchens } from '../status/set-up';
import { choiceBounds } from './choice-bounds';
import { choiceSchemas } from './choices';

const { min, max } = choiceBounds.holdAfterMinutes;
/** Same bounds as its command: any other value could never be changed together with the rule beside it. */
const holdAfterMinutes = z.number().int().min(min).max(max);

/** Every setting, with its default. Values missing in a file are filled in; extra ones are dropped. */
export const settingsSchema = z.object({
  ...choiceSchemas,
  /** What Bbot must send. Checking the password needs only a salted hash. */
  credentials: z
    .object({
      username: z.string(),
      salt: z.string(),
      passwordHash: z.string(),
      sealedPassword: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /** The ngrok token, encrypted. */
  sealedToken: z.string().nullable().default(null),
  /** The account's fixed domain; null: whatever address ngrok assigns. */
  domain: z.string().nullable().default(null),
  kitchen: z.enum(kitchens).default('screen'),
  control: z.enum(controls).default('watch-only'),
  setUpDone: z.boolean().default(false),
  /** The public address as last copied for Bbot's panel. */
  copiedAddress: z.string().nullable().default(null),
  /** The latest public address. */
  lastAddress: z.string().nullable().default(null),
  /** When Bbot's last webhook came to each of the two addresses. */
  seen: z
    .object({ checkout: z.string().nullable(), updates: z.string().nullable() })
    .default({ checkout: null, updates: null }),
  /** When Bbot's last webhook came through each field of its panel. */
  seenFields: z.partialRecord(z.enum(bbotFields), z.string()).readonly().default({}),
  /** Everything was handed to a new computer: this one leaves the address alone. */
  moved: z.boolean().default(false),
  ordering: orderingSchema.default({ kind: 'open' }),
  /** Checkouts outside them are blocked. Null: Bbot has its own. */
  openingHours: openingHoursSchema.nullable().default(null),
  printers: z.array(printerSettingsSchema).readonly().default([]),
  /** After how many minutes of waiting a slip is held until staff decide. */
  holdAfterMinutes: holdAfterMinutes.default(15),
  /** When `checkout_finished` last came; it is expected if it came within a week. */
  finishSeenAt: z.string().nullable().default(null),
  blockWhilePrintersDown: z.boolean().default(false),
  /** The update that was to be installed when the app last ended for one. */
  updateAttempt: z
    .object({ from: z.string(), version: z.string(), at: z.string() })
    .readonly()
    .nullable()
    .default(null),
});
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/**
 * Reads settings key by key, so that one spoiled by hand costs no other, least of all Bbot's credentials.
 * @param copies the settings first, then the fallbacks for what they lack
 */
export function readSettings(copies: readonly Readonly<Record<string, unknown>>[]): Settings {
  const read = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const good = copies.find((copy) => key in copy && schema.safeParse(copy[key]).success);
    return good === undefined ? [] : [[key, good[key]]];
  });
  return settingsSchema.parse(Object.fromEntries(read));
}

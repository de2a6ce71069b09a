import { z } from 'zod';
import { openingHoursSchema, orderingSchema } from './ordering';
import { printerSettingsSchema } from './print/printer-input';
import { controls, kitchens } from './set-up';

/** Every setting, with its default. What a file lacks is filled in; what it has too much is dropped. */
export const settingsSchema = z.object({
  port: z.number().int().min(0).max(65_535).default(4747),
  /** What Bbot must send. Of the password only a salted hash is needed to check it. */
  credentials: z
    .object({
      username: z.string(),
      salt: z.string(),
      passwordHash: z.string(),
      sealedPassword: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /** The ngrok token, sealed. */
  sealedToken: z.string().nullable().default(null),
  /** The account's fixed domain; null: whatever address ngrok gives. */
  domain: z.string().nullable().default(null),
  /** How many requests a month the account's plan has. ngrok's free one has 20,000. Null: no limit. */
  requestsAMonth: z.number().int().positive().nullable().default(20_000),
  kitchen: z.enum(kitchens).default('screen'),
  control: z.enum(controls).default('watch-only'),
  setUpDone: z.boolean().default(false),
  /** The public address as it was last copied for Bbot's panel. */
  copiedAddress: z.string().nullable().default(null),
  /** The public address that was last had. */
  lastAddress: z.string().nullable().default(null),
  /** When Bbot's last webhook came to each of the two addresses. */
  seen: z
    .object({ checkout: z.string().nullable(), updates: z.string().nullable() })
    .default({ checkout: null, updates: null }),
  /** Everything was handed to a new computer: this one keeps its hands off the address. */
  moved: z.boolean().default(false),
  ordering: orderingSchema.default({ kind: 'open' }),
  /** Outside of them checkouts are blocked. Null: Bbot has its own. */
  openingHours: openingHoursSchema.nullable().default(null),
  /** Inner restaurant ids that are ours. Empty: any; never learned. */
  restaurantIds: z.array(z.string()).readonly().default([]),
  /** Whether orders wanted later are judged by the time they are wanted at. */
  takeLaterOrders: z.boolean().default(true),
  /** From how many minutes ahead an order counts as wanted later. */
  laterMinutes: z.number().positive().default(45),
  printers: z.array(printerSettingsSchema).readonly().default([]),
  /** From how many minutes of waiting a slip is not printed without asking. */
  holdAfterMinutes: z.number().int().positive().default(15),
  /** When `checkout_finished` last came; it is waited for where it came within a week. */
  finishSeenAt: z.string().nullable().default(null),
  blockWhilePrintersDown: z.boolean().default(false),
  maxOpenTickets: z.number().int().positive().nullable().default(null),
  maxOrdersIn15Minutes: z.number().int().positive().nullable().default(null),
  /** The hour, in local time, at which a business day ends. */
  dayEndsAtHour: z.number().int().min(0).max(23).default(4),
  /** How many days with tickets are kept. Counts days that exist, so that a wrong clock deletes nothing. */
  keptDays: z.number().int().positive().default(30),
});
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/**
 * Reads settings key by key, so that one that a hand spoiled costs no other: above all not what Bbot must send.
 * @param copies the settings first, then what stands in for what they lack
 */
export function readSettings(copies: readonly Readonly<Record<string, unknown>>[]): Settings {
  const read = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const good = copies.find((copy) => key in copy && schema.safeParse(copy[key]).success);
    return good === undefined ? [] : [[key, good[key]]];
  });
  return settingsSchema.parse(Object.fromEntries(read));
}

import { z } from 'zod';
import { bbotFields } from '../bbot/panel-fields';
import { openingHoursSchema, orderingSchema } from '../ordering/ordering';
import { printerSettingsSchema } from '../printing/printer-input';
import { controls, kitchens } from '../status/set-up';
import { choiceBounds } from './choice-bounds';
import { choiceSchemas } from './choices';

const { min, max } = choiceBounds.holdAfterMinutes;
/** As its command takes it: what came otherwise could never be changed together with the rule beside it. */
const holdAfterMinutes = z.number().int().min(min).max(max);

/** Every setting, with its default. What a file lacks is filled in; what it has too much is dropped. */
export const settingsSchema = z.object({
  language: choiceSchemas.language.default('system'),
  theme: choiceSchemas.theme.default('system'),
  boardLayout: choiceSchemas.boardLayout.default('grid'),
  textSize: choiceSchemas.textSize.default('normal'),
  ageLimits: choiceSchemas.ageLimits.default({ slowMinutes: 10, lateMinutes: 20 }),
  ageLimitsByMethod: choiceSchemas.ageLimitsByMethod.default({}),
  soundVolume: choiceSchemas.soundVolume.default(80),
  singleKeys: choiceSchemas.singleKeys.default(false),
  startWithComputer: choiceSchemas.startWithComputer.default(true),
  keepAwake: choiceSchemas.keepAwake.default(true),
  kitchenWindow: choiceSchemas.kitchenWindow.default(false),
  port: choiceSchemas.port.default(4747),
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
  requestsAMonth: choiceSchemas.requestsAMonth.default(20_000),
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
  /** When Bbot's last webhook came through each of the fields of its panel. */
  seenFields: z.partialRecord(z.enum(bbotFields), z.string()).readonly().default({}),
  /** Everything was handed to a new computer: this one keeps its hands off the address. */
  moved: z.boolean().default(false),
  ordering: orderingSchema.default({ kind: 'open' }),
  /** Outside of them checkouts are blocked. Null: Bbot has its own. */
  openingHours: openingHoursSchema.nullable().default(null),
  restaurantIds: choiceSchemas.restaurantIds.default([]),
  currency: choiceSchemas.currency.default('zone'),
  /** Whether orders wanted later are judged by the time they are wanted at. */
  takeLaterOrders: choiceSchemas.takeLaterOrders.default(true),
  laterMinutes: choiceSchemas.laterMinutes.default(45),
  printers: z.array(printerSettingsSchema).readonly().default([]),
  /** From how many minutes of waiting a slip is not printed without asking. */
  holdAfterMinutes: holdAfterMinutes.default(15),
  /** When `checkout_finished` last came; it is waited for where it came within a week. */
  finishSeenAt: z.string().nullable().default(null),
  blockWhilePrintersDown: z.boolean().default(false),
  maxOpenTickets: choiceSchemas.maxOpenTickets.default(null),
  maxOrdersIn15Minutes: choiceSchemas.maxOrdersIn15Minutes.default(null),
  dayEndsAtHour: choiceSchemas.dayEndsAtHour.default(4),
  keptDays: choiceSchemas.keptDays.default(30),
  updateFeed: choiceSchemas.updateFeed.default(''),
  /** The update that was to be installed when the app last ended for one. */
  updateAttempt: z
    .object({ from: z.string(), version: z.string(), at: z.string() })
    .readonly()
    .nullable()
    .default(null),
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

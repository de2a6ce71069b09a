import { z } from 'zod';
import { boardLayouts, languages, textSizes, themes } from './appearance';
import { choiceBounds } from './choice-bounds';
import { isUpdateFeed } from './update-feed';

const whole = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().int().min(min).max(max);
const { restaurantIds } = choiceBounds;
const ageMinutes = whole(choiceBounds.ageMinutes);

/** From how many minutes an open ticket counts as slow, and as late. */
const ageLimitsSchema = z
  .object({ slowMinutes: ageMinutes, lateMinutes: ageMinutes })
  .refine(({ slowMinutes, lateMinutes }) => slowMinutes < lateMinutes);

/** The choices on the settings page, each with its bounds and default. */
export const choiceSchemas = {
  language: z.enum(languages).default('system'),
  theme: z.enum(themes).default('system'),
  boardLayout: z.enum(boardLayouts).default('grid'),
  textSize: z.enum(textSizes).default('normal'),
  ageLimits: ageLimitsSchema.default({ slowMinutes: 10, lateMinutes: 20 }),
  /** By Bbot's fulfillment method; one not listed uses `ageLimits`. */
  ageLimitsByMethod: z.record(z.string().max(100), ageLimitsSchema).default({}),
  /** Whether orders wanted later are judged by the time they are wanted. */
  takeLaterOrders: z.boolean().default(true),
  /** From how many minutes ahead an order counts as wanted later. */
  laterMinutes: whole(choiceBounds.laterMinutes).default(45),
  soundVolume: whole(choiceBounds.soundVolume).default(80),
  /** Whether single letters and digits are shortcuts; a barcode scanner types them too. */
  singleKeys: z.boolean().default(false),
  startWithComputer: z.boolean().default(true),
  keepAwake: z.boolean().default(true),
  /** A window with only tickets, for a second screen. */
  kitchenWindow: z.boolean().default(false),
  maxOpenTickets: whole(choiceBounds.maxOpenTickets).nullable().default(null),
  maxOrdersIn15Minutes: whole(choiceBounds.maxOrdersIn15Minutes).nullable().default(null),
  /** The hour, in local time, at which a business day ends. */
  dayEndsAtHour: whole(choiceBounds.dayEndsAtHour).default(4),
  /** How many days with tickets are kept. Counts existing days, so that a wrong clock deletes nothing. */
  keptDays: whole(choiceBounds.keptDays).default(30),
  /** The account plan's requests per month. ngrok's free plan has 20,000. Null: no limit. */
  requestsAMonth: whole(choiceBounds.requestsAMonth).nullable().default(20_000),
  /** Our own inner restaurant ids. Empty: any; never learned. */
  restaurantIds: z
    .array(z.string().min(1).max(restaurantIds.maxLength))
    .max(restaurantIds.max)
    .readonly()
    .default([]),
  /** ISO 4217 currency of the store's amounts; `zone`: that of the country of the computer's time zone. */
  currency: z
    .string()
    .regex(/^(?:zone|[A-Z]{3})$/)
    .default('zone'),
  /** The receiver's port; 0: any free one. Takes effect at the next start. */
  port: whole(choiceBounds.port).default(4747),
  /** Where the app's updates are; empty: nowhere. */
  updateFeed: z.string().refine(isUpdateFeed).default(''),
} as const satisfies Readonly<Record<string, z.ZodDefault>>;

const choicesSchema = z.object(choiceSchemas);
/** Everything the settings page shows. Holds no secret. */
export type UserSettings = Readonly<z.output<typeof choicesSchema>>;

/** The boolean ones. */
export type YesOrNo = {
  [Name in keyof UserSettings]: UserSettings[Name] extends boolean ? Name : never;
}[keyof UserSettings];

type Schemas = typeof choiceSchemas;
type BareSchemas = { [Name in keyof Schemas]: ReturnType<Schemas[Name]['removeDefault']> };

const bareSchemas = Object.fromEntries(
  Object.entries(choiceSchemas).map(([name, schema]) => [name, schema.removeDefault()]),
) as BareSchemas;

/** A partial change; an unknown name is refused. */
export const someChoicesSchema = z.strictObject(bareSchemas).partial();

/** Only the choices, out of all settings: nothing else goes to a page. */
export function choicesIn(settings: UserSettings): UserSettings {
  return Object.fromEntries(
    Object.keys(choiceSchemas).map((name) => [name, settings[name as keyof UserSettings]]),
  ) as UserSettings;
}

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

/** What somebody chooses on the settings page, each with its bounds. */
export const choiceSchemas = {
  language: z.enum(languages),
  theme: z.enum(themes),
  boardLayout: z.enum(boardLayouts),
  textSize: z.enum(textSizes),
  ageLimits: ageLimitsSchema,
  /** By Bbot's fulfilment method; one that is not named has `ageLimits`. */
  ageLimitsByMethod: z.record(z.string().max(100), ageLimitsSchema),
  takeLaterOrders: z.boolean(),
  /** From how many minutes ahead an order counts as wanted later. */
  laterMinutes: whole(choiceBounds.laterMinutes),
  soundVolume: whole(choiceBounds.soundVolume),
  /** Whether single letters and digits are shortcuts; a barcode scanner types them too. */
  singleKeys: z.boolean(),
  startWithComputer: z.boolean(),
  keepAwake: z.boolean(),
  /** A window with nothing but tickets, for a second screen. */
  kitchenWindow: z.boolean(),
  maxOpenTickets: whole(choiceBounds.maxOpenTickets).nullable(),
  maxOrdersIn15Minutes: whole(choiceBounds.maxOrdersIn15Minutes).nullable(),
  /** The hour, in local time, at which a business day ends. */
  dayEndsAtHour: whole(choiceBounds.dayEndsAtHour),
  /** How many days with tickets are kept. Counts days that exist, so that a wrong clock deletes nothing. */
  keptDays: whole(choiceBounds.keptDays),
  /** How many requests a month the account's plan has. ngrok's free one has 20,000. Null: no limit. */
  requestsAMonth: whole(choiceBounds.requestsAMonth).nullable(),
  /** Inner restaurant ids that are ours. Empty: any; never learned. */
  restaurantIds: z.array(z.string().min(1).max(restaurantIds.longest)).max(restaurantIds.most).readonly(),
  /** Of the store's amounts, by ISO 4217; `zone`: that of the country that the computer's time zone lies in. */
  currency: z.string().regex(/^(?:zone|[A-Z]{3})$/),
  /** Where the receiver listens; 0: any free one. Counts from the next start. */
  port: whole(choiceBounds.port),
  /** Where updates of the app are; empty: nowhere. */
  updateFeed: z.string().refine(isUpdateFeed),
} as const;

const choicesSchema = z.object(choiceSchemas);
/** All of what the settings page shows. Holds no secret. */
export type Choices = Readonly<z.output<typeof choicesSchema>>;

/** Some of them, as they are changed; a name that is none of them is refused. */
export const someChoicesSchema = z.strictObject(choiceSchemas).partial();

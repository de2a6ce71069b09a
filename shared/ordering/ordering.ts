import { z } from 'zod';

const instant = z.string();

/** Opening hours as stored: minutes since local midnight, until noon of the next day at most. */
const rangeSchema = z
  .object({ from: z.number().int().min(0).max(1440), to: z.number().int().min(1).max(2160) })
  .refine(({ from, to }) => from < to);
export const openingHoursSchema = z.array(z.array(rangeSchema).max(6).readonly()).length(7).readonly();

/** Whether the store takes orders. An `until` of null means until staff resume. */
export const orderingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('paused'), since: instant, until: instant.nullable() }),
  z.object({
    kind: z.literal('closed'),
    since: instant,
    until: instant.nullable(),
    /** By the opening hours, not by staff: staff cannot resume it. */
    by: z.literal('hours').optional(),
  }),
]);
export type Ordering = Readonly<z.output<typeof orderingSchema>>;

import { z } from 'zod';

const instant = z.string();

/** Whether the store takes orders. An `until` of null means: until somebody resumes. */
export const orderingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('paused'), since: instant, until: instant.nullable() }),
  z.object({ kind: z.literal('closed'), since: instant, until: instant.nullable() }),
]);
export type Ordering = Readonly<z.output<typeof orderingSchema>>;

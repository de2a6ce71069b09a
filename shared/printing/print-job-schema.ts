import { z } from 'zod';
import { printStates, slips } from './print-job';
import { layouts, printProblems } from './printer';

/** One slip for one printer, and its state. Part of its ticket, so it survives a crash. */
export const printJobSchema = z.object({
  /** Unique within the ticket. */
  key: z.string(),
  /** The printer it is meant for. */
  printerId: z.string(),
  /** The printer it goes to: the same, or its backup. */
  via: z.string(),
  /** That printer's name, for later readers. */
  viaName: z.string(),
  slip: z.enum(slips),
  layout: z.enum(layouts),
  /** Printed without word that the guest has paid. */
  unpaid: z.boolean(),
  /** The number of a void order from the same checkout, whose food may serve this one. */
  replaces: z.string().nullable(),
  /** How many entries of the ticket's history the slip covers; null until it is sent. */
  covers: z.number().int().nullable(),
  wantedAt: z.string(),
  state: z.enum(printStates),
  /** How often it may have come out without proof: the next copy must say so. */
  unsure: z.number().int(),
  /** Why it has not come out yet, or why that is unknown. */
  problem: z.enum(printProblems).nullable(),
  /** When it entered its state. */
  at: z.string(),
  /**
   * For a slip that was given up: how many entries the ticket's history had then; null in tickets of older versions.
   */
  givenUpAfter: z.number().int().nullable().default(null),
});
export type PrintJob = Readonly<z.output<typeof printJobSchema>>;

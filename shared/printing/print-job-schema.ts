import { z } from 'zod';
import { printStates, slips } from './print-job';
import { layouts, printProblems } from './printer';

/** One slip to one printer, and what became of it. It is a part of its ticket, so that it survives a crash. */
export const printJobSchema = z.object({
  /** Unique within the ticket. */
  key: z.string(),
  /** The printer that it is for. */
  printerId: z.string(),
  /** The printer that it goes to: the same, or its backup. */
  via: z.string(),
  /** What that one is called, for those who read it later. */
  viaName: z.string(),
  slip: z.enum(slips),
  layout: z.enum(layouts),
  /** Printed although nobody told that the guest has paid. */
  unpaid: z.boolean(),
  /** The number of a void order of the same checkout, whose food may serve this one. */
  replaces: z.string().nullable(),
  /** Up to which entry of the ticket's history the slip tells; null until it is sent. */
  covers: z.number().int().nullable(),
  wantedAt: z.string(),
  state: z.enum(printStates),
  /** How often it may have come out without anybody knowing: the next copy must say so. */
  unsure: z.number().int(),
  /** Why it has not come out yet, or why nobody knows. */
  problem: z.enum(printProblems).nullable(),
  /** When it came into its state. */
  at: z.string(),
  /** Of one that was given up: how many entries the ticket's history had by then; null in those of older versions. */
  givenUpAfter: z.number().int().nullable().default(null),
});
export type PrintJob = Readonly<z.output<typeof printJobSchema>>;

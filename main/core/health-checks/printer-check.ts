import { z } from 'zod';
import type { PrinterSettings, PrinterState, PrintingStatus } from '../../../shared/printing/printer';
import type { CheckOutcome, CheckProblem } from '../../../shared/status/checks';
import type { KitchenWorkflow } from '../../../shared/status/set-up';

export interface PrinterFacts {
  readonly kitchen: KitchenWorkflow;
  readonly heldTickets: number;
  readonly printers: readonly {
    readonly settings: Pick<PrinterSettings, 'id' | 'name'>;
    readonly state: PrinterState;
  }[];
  /** The ids of those that something is known to have come out of. */
  readonly printed: ReadonlySet<string>;
}

/** Whether paper comes out, as far as printers and their queues tell. */
export function printerOutcome(facts: PrinterFacts): CheckOutcome<'printer'> {
  const { kitchen, heldTickets, printers, printed } = facts;
  if (printers.length === 0)
    return kitchen === 'screen' ? { kind: 'ok', fine: { kind: 'no-need' } } : attention({ kind: 'none' });
  for (const { settings, state } of printers) {
    if (state.kind === 'trouble')
      return attention({ kind: 'trouble', name: settings.name, problem: state.problem });
  }
  if (heldTickets > 0) return attention({ kind: 'held', tickets: heldTickets });
  if (printers.some(({ state }) => state.kind === 'unknown')) return { kind: 'unknown', why: 'not-yet' };
  const untried = printers.find(({ settings }) => !printed.has(settings.id));
  if (untried !== undefined) return attention({ kind: 'untried', name: untried.settings.name });
  return { kind: 'ok', fine: { kind: 'printed', names: printers.map(({ settings }) => settings.name) } };
}

function attention(problem: CheckProblem<'printer'>): CheckOutcome<'printer'> {
  return { kind: 'attention', problem };
}

/** Finds out anew how those are that have nothing to do: their queues ask them only now and then. */
export async function askedAnew(
  { printers }: PrintingStatus,
  reach: (printer: PrinterSettings) => Promise<PrinterState>,
): Promise<PrinterFacts['printers']> {
  return Promise.all(
    printers.map(async ({ settings, state, waiting }) => {
      // One that has slips is heard of all the time, and takes one caller only.
      const busy = waiting > 0 || state.kind === 'printing';
      return { settings, state: busy ? state : await reach(settings) };
    }),
  );
}

/** As the activity log notes that a slip or a test print came out, or was given to the computer's queue. */
const cameOut = z.object({
  what: z.enum(['print', 'test-print']),
  printer: z.string(),
  outcome: z.enum(['printed', 'handed-over']),
});

/** The ids of the printers that something came out of, by lines of the activity log. */
export function provenPrinters(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const noted = cameOut.safeParse(parse(line));
      return noted.success ? [noted.data.printer] : [];
    }),
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A power cut may have cut it off.
    return null;
  }
}

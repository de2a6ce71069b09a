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
  /** The ids of printers known to have printed something. */
  readonly printed: ReadonlySet<string>;
}

/** Whether paper comes out, as far as printers and their queues report. */
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

/** Asks idle printers again: their queues check them only now and then. */
export async function askedAgain(
  { printers }: PrintingStatus,
  reach: (printer: PrinterSettings) => Promise<PrinterState>,
): Promise<PrinterFacts['printers']> {
  return Promise.all(
    printers.map(async ({ settings, state, waiting }) => {
      // A printer with slips reports all the time, and accepts only one caller.
      const busy = waiting > 0 || state.kind === 'printing';
      return { settings, state: busy ? state : await reach(settings) };
    }),
  );
}

/** The activity log's entry for a slip or test print that came out or went to the OS queue. */
const cameOut = z.object({
  what: z.enum(['print', 'test-print']),
  printer: z.string(),
  outcome: z.enum(['printed', 'handed-over']),
});

/** The ids of the printers that printed something, according to activity log lines. */
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
    // A power cut may have truncated it.
    return null;
  }
}

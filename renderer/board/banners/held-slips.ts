import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../../shared/printing/printer';
import { byArrival } from '../../../shared/ticket/arrival';

/** Slips that waited so long that staff must say whether they are still wanted. */
export interface HeldSlips {
  readonly count: number;
  /** The names of the printers they would come out of. */
  readonly printers: readonly string[];
  /** Their tickets, oldest first. */
  readonly tickets: readonly BoardTicket[];
}

export function heldSlips(tickets: Iterable<BoardTicket>): HeldSlips {
  const concerned = [...tickets].filter(({ prints }) => prints.some(isHeld)).sort(byArrival);
  const jobs = concerned.flatMap(({ prints }) => prints.filter(isHeld));
  return {
    count: jobs.length,
    printers: [...new Set(jobs.map(({ viaName }) => viaName))],
    tickets: concerned,
  };
}

/** Whether it makes sense to ask: a printer that cannot print would only make them wait again. */
export function canPrintHeld(printers: readonly PrinterStatus[]): boolean {
  const holding = printers.filter(({ held }) => held > 0);
  return holding.length === 0 || holding.some(({ state }) => state.kind !== 'trouble');
}

function isHeld({ state }: BoardTicket['prints'][number]): boolean {
  return state === 'held';
}

import { assertNever } from '../../../shared/assert-never';
import { texts } from '../../../shared/i18n/texts';
import type { Status } from '../../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../../shared/printing/printer';
import type { ArrivalProblem, ConnectionStatus } from '../../../shared/status/connection';
import type { KitchenWorkflow } from '../../../shared/status/set-up';
import { failureOf } from '../banners/printer-failure';
import { blockingCap } from './busy';
import { endWords } from './ordering-words';

/** One fact of the status bar. A severity has a color and a shape. */
export interface StatusWords {
  readonly severity: 'good' | 'careful' | 'bad' | null;
  readonly text: string;
  readonly detail: string | null;
}

/** Looks good only while a guest's order would be taken and would arrive. */
export function orderingWords(status: Status): StatusWords {
  const { ordering, storage } = status;
  if (storage.kind === 'failing') {
    return { severity: 'bad', text: texts.ordering.refused, detail: texts.ordering.refusedDetail };
  }
  const { bar, barDetail } = texts.ordering.watching;
  if (ordering.kind !== 'open' && status.setUp.control === 'watch-only') {
    return { severity: 'careful', text: bar, detail: barDetail };
  }
  switch (ordering.kind) {
    case 'open':
      return openWords(status);
    case 'paused':
      return { severity: 'careful', text: texts.ordering.paused, detail: endWords(ordering) };
    case 'closed':
      return { severity: 'careful', text: texts.ordering.closed, detail: endWords(ordering) };
    default:
      return assertNever(ordering);
  }
}

function openWords(status: Status): StatusWords {
  const { tooBusy, tooBusyDetail, noOrdersArrive } = texts.control;
  if (blockingCap(status) !== null) return { severity: 'careful', text: tooBusy, detail: tooBusyDetail };
  const { open } = texts.ordering;
  if (status.unreachable !== null) return { severity: 'bad', text: open, detail: noOrdersArrive };
  const arrives = status.arrival.kind === 'online' && status.wrongAddresses.length === 0;
  return { severity: arrives ? 'good' : 'careful', text: open, detail: null };
}

/** A wrong address takes precedence over how orders arrive; null if there is none, or if nothing arrives anyway. */
export function wrongAddressWords({ arrival, wrongAddresses: [wrong] }: Status): StatusWords | null {
  if (wrong === undefined || arrivalWords(arrival, 0).severity === 'bad') return null;
  return { severity: 'bad', text: texts.arrival.wrongAddress, detail: wrong.path };
}

/** `secondsLeft`: until the next retry. */
export function arrivalWords(arrival: ConnectionStatus, secondsLeft: number): StatusWords {
  const words = texts.arrival;
  switch (arrival.kind) {
    case 'this-computer-only':
      return { severity: 'careful', text: words.thisComputerOnly, detail: words.thisComputerOnlyDetail };
    case 'starting':
      return { severity: 'careful', text: words.starting, detail: words.startingDetail };
    case 'core-away':
      return arrival.givenUp
        ? { severity: 'bad', text: words.cannot, detail: words.gaveUpDetail }
        : { severity: 'careful', text: words.startingAgain, detail: words.startingAgainDetail };
    case 'port-taken':
      return { severity: 'bad', text: words.portTaken, detail: words.portTakenDetail };
    case 'moved':
      return { severity: 'careful', text: words.moved, detail: words.movedDetail };
    case 'connecting':
      return { severity: 'careful', text: words.connecting, detail: words.connectingDetail };
    case 'checking':
      return { severity: 'careful', text: words.checking, detail: words.checkingDetail };
    case 'online':
      return { severity: 'good', text: words.can, detail: null };
    case 'retrying':
      return problemWords(arrival, words.tryingAgain(secondsLeft));
    case 'needs-attention':
      return problemWords(arrival, words.owner.problems[arrival.problem].act);
    default:
      return assertNever(arrival);
  }
}

function problemWords({ problem }: { readonly problem: ArrivalProblem }, next: string): StatusWords {
  const { cannot, barDetail, owner } = texts.arrival;
  return { severity: 'bad', text: cannot, detail: barDetail(owner.problems[problem].short, next) };
}

/** The state of the printers; null if there are none, and the kitchen needs none. */
export function printerWords(
  printers: readonly PrinterStatus[],
  kitchen: KitchenWorkflow,
): StatusWords | null {
  const { none, noneDetail, printers: all, ready, unknown, troubled: inTrouble, deaf } = texts.printing.bar;
  if (printers.length === 0) {
    return kitchen === 'screen' ? null : { severity: 'careful', text: none, detail: noneDetail };
  }
  const troubled = printers.flatMap((printer) => {
    const { settings, state } = printer;
    if (state.kind !== 'trouble') return [];
    return [{ name: settings.name, problem: state.problem, fails: failureOf(printer) !== null }];
  });
  const [first, ...others] = troubled;
  if (first !== undefined) {
    const severity = troubled.some(({ fails }) => fails) ? 'bad' : 'careful';
    return others.length === 0
      ? { severity, text: first.name, detail: texts.printing.problems[first.problem].is }
      : {
          severity,
          text: all(printers.length),
          detail: inTrouble(troubled.length, printers.length),
        };
  }
  const silent = printers.find(({ settings, state }) => state.kind === 'deaf' && settings.answers);
  if (silent !== undefined) return { severity: 'careful', text: silent.settings.name, detail: deaf };
  const asked = printers.filter(({ state }) => state.kind !== 'unknown').length;
  if (asked < printers.length) return { severity: 'careful', text: all(printers.length), detail: unknown };
  return { severity: 'good', text: all(printers.length), detail: ready };
}

import { assertNever } from '../../../shared/assert-never';
import { texts } from '../../../shared/i18n/texts';
import type { Status } from '../../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../../shared/printing/printer';
import type { ArrivalProblem, ConnectionStatus } from '../../../shared/status/connection';
import type { KitchenWorkflow } from '../../../shared/status/set-up';
import { failureOf } from '../banners/printer-failure';
import { blockingCap } from './busy';
import { endWords } from './ordering-words';

/** One fact of the status bar. A mood has a colour and a shape. */
export interface StatusWords {
  readonly mood: 'good' | 'careful' | 'bad' | null;
  readonly text: string;
  readonly detail: string | null;
}

/** Looks good only while a guest's order would be taken and would arrive. */
export function orderingWords(status: Status): StatusWords {
  const { ordering, storage } = status;
  if (storage.kind === 'failing') {
    return { mood: 'bad', text: texts.ordering.refused, detail: texts.ordering.refusedDetail };
  }
  const { bar, barDetail } = texts.ordering.watching;
  if (ordering.kind !== 'open' && status.setUp.control === 'watch-only') {
    return { mood: 'careful', text: bar, detail: barDetail };
  }
  switch (ordering.kind) {
    case 'open':
      return openWords(status);
    case 'paused':
      return { mood: 'careful', text: texts.ordering.paused, detail: endWords(ordering) };
    case 'closed':
      return { mood: 'careful', text: texts.ordering.closed, detail: endWords(ordering) };
    default:
      return assertNever(ordering);
  }
}

function openWords(status: Status): StatusWords {
  const { tooBusy, tooBusyDetail, noOrdersArrive } = texts.control;
  if (blockingCap(status) !== null) return { mood: 'careful', text: tooBusy, detail: tooBusyDetail };
  const { open } = texts.ordering;
  if (status.unreachable !== null) return { mood: 'bad', text: open, detail: noOrdersArrive };
  const arrives = status.arrival.kind === 'online' && status.wrongAddresses.length === 0;
  return { mood: arrives ? 'good' : 'careful', text: open, detail: null };
}

/** What Bbot asks for in vain comes before how orders arrive; null where it does not, or where nothing arrives at all. */
export function wrongAddressWords({ arrival, wrongAddresses: [wrong] }: Status): StatusWords | null {
  if (wrong === undefined || arrivalWords(arrival, 0).mood === 'bad') return null;
  return { mood: 'bad', text: texts.arrival.wrongAddress, detail: wrong.path };
}

/** `secondsLeft`: until the next attempt, of an arrival that is retried. */
export function arrivalWords(arrival: ConnectionStatus, secondsLeft: number): StatusWords {
  const words = texts.arrival;
  switch (arrival.kind) {
    case 'this-computer-only':
      return { mood: 'careful', text: words.thisComputerOnly, detail: words.thisComputerOnlyDetail };
    case 'starting':
      return { mood: 'careful', text: words.starting, detail: words.startingDetail };
    case 'core-away':
      return arrival.givenUp
        ? { mood: 'bad', text: words.cannot, detail: words.gaveUpDetail }
        : { mood: 'careful', text: words.startingAgain, detail: words.startingAgainDetail };
    case 'port-taken':
      return { mood: 'bad', text: words.portTaken, detail: words.portTakenDetail };
    case 'moved':
      return { mood: 'careful', text: words.moved, detail: words.movedDetail };
    case 'connecting':
      return { mood: 'careful', text: words.connecting, detail: words.connectingDetail };
    case 'checking':
      return { mood: 'careful', text: words.checking, detail: words.checkingDetail };
    case 'online':
      return { mood: 'good', text: words.can, detail: null };
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
  return { mood: 'bad', text: cannot, detail: barDetail(owner.problems[problem].short, next) };
}

/** How the printers are; null where nobody prints, and nobody wants to. */
export function printerWords(
  printers: readonly PrinterStatus[],
  kitchen: KitchenWorkflow,
): StatusWords | null {
  const { none, noneDetail, printers: all, ready, unknown, troubled: inTrouble, deaf } = texts.printing.bar;
  if (printers.length === 0) {
    return kitchen === 'screen' ? null : { mood: 'careful', text: none, detail: noneDetail };
  }
  const troubled = printers.flatMap((printer) => {
    const { settings, state } = printer;
    if (state.kind !== 'trouble') return [];
    return [{ name: settings.name, problem: state.problem, fails: failureOf(printer) !== null }];
  });
  const [first, ...others] = troubled;
  if (first !== undefined) {
    const mood = troubled.some(({ fails }) => fails) ? 'bad' : 'careful';
    return others.length === 0
      ? { mood, text: first.name, detail: texts.printing.problems[first.problem].is }
      : { mood, text: all(printers.length), detail: inTrouble(troubled.length, printers.length) };
  }
  const silent = printers.find(({ settings, state }) => state.kind === 'deaf' && settings.answers);
  if (silent !== undefined) return { mood: 'careful', text: silent.settings.name, detail: deaf };
  const asked = printers.filter(({ state }) => state.kind !== 'unknown').length;
  if (asked < printers.length) return { mood: 'careful', text: all(printers.length), detail: unknown };
  return { mood: 'good', text: all(printers.length), detail: ready };
}

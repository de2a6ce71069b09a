import { assertNever } from '../../shared/assert-never';
import { timeOfDay } from '../../shared/clock-time';
import type { Arrival, Status } from '../../shared/contract';
import type { Ordering } from '../../shared/ordering';
import { texts } from '../../shared/texts';

/** One fact of the status bar. A mood has a colour and a shape. */
export interface StatusWords {
  readonly mood: 'good' | 'careful' | 'bad' | null;
  readonly text: string;
  readonly detail: string | null;
}

export function orderingWords(ordering: Ordering, storage: Status['storage']): StatusWords {
  if (storage.kind === 'failing') {
    return { mood: 'bad', text: texts.ordering.refused, detail: texts.ordering.refusedDetail };
  }
  switch (ordering.kind) {
    case 'open':
      return { mood: 'good', text: texts.ordering.open, detail: null };
    case 'paused':
      return { mood: 'careful', text: texts.ordering.paused, detail: endWords(ordering.until) };
    case 'closed':
      return { mood: 'careful', text: texts.ordering.closed, detail: endWords(ordering.until) };
    default:
      return assertNever(ordering);
  }
}

export function arrivalWords(arrival: Arrival): StatusWords {
  const words = texts.arrival;
  switch (arrival.kind) {
    case 'this-computer-only':
      return { mood: 'careful', text: words.thisComputerOnly, detail: words.thisComputerOnlyDetail };
    case 'starting':
      return { mood: 'careful', text: words.starting, detail: words.startingDetail };
    case 'port-taken':
      return { mood: 'bad', text: words.portTaken, detail: words.portTakenDetail };
    default:
      return assertNever(arrival);
  }
}

function endWords(until: string | null): string {
  return until === null ? texts.ordering.untilResumed : texts.ordering.until(timeOfDay(until, texts.locale));
}

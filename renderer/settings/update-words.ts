import { assertNever } from '../../shared/assert-never';
import { dayAndTime, timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { UpdateHold, UpdateState } from '../../shared/status/update';

/** The state of updates, in a sentence or two. */
export function updateWords(state: UpdateState): string {
  const words = texts.update;
  switch (state.kind) {
    case 'off':
      return words.off[state.why];
    case 'idle':
      return state.checkedAt === null
        ? words.neverChecked
        : words.none(dayAndTime(state.checkedAt, texts.locale));
    case 'checking':
      return words.checking;
    case 'downloading':
      return words.downloading(state.version);
    case 'ready':
      return words.ready(state.version);
    case 'installing':
      return words.installing(state.version);
    case 'failed':
      return words.failed(dayAndTime(state.at, texts.locale), words.problems[state.problem]);
    default:
      return assertNever(state);
  }
}

/** Why it must wait, and until when. */
export function holdWords(held: UpdateHold): string {
  const { recentOrder, openOrders, beingTaken } = texts.update.held;
  switch (held.why) {
    case 'recent-order':
      return recentOrder(timeOfDay(held.until, texts.locale));
    case 'open-orders':
      return openOrders(held.count);
    case 'being-taken':
      return beingTaken;
    default:
      return assertNever(held);
  }
}

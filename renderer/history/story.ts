import { assertNever } from '../../shared/assert-never';
import { dayAlone } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import type { PrintJob } from '../../shared/printing/print-job-schema';
import { type Stage, stages } from '../../shared/ticket/stage';
import type { HistoryEntry } from '../../shared/ticket/ticket';

/** One event in a ticket's history. */
interface StoryLine {
  /** Local, to the millisecond. */
  readonly time: string;
  /** Set if the day differs from the previous line's; null otherwise. */
  readonly day: string | null;
  readonly text: string;
}

/**
 * Everything that happened to a ticket, in order, even if the PC's clock was set back meanwhile; slip outcomes are
 * inserted by the clock.
 */
export function storyOf({ takenAt, history, prints, archivedAt }: BoardTicket): readonly StoryLine[] {
  const { story } = texts.history;
  const happened = history.map((entry) => ({ at: entry.at, text: entryWords(entry) }));
  const printed = prints
    .map((job) => ({ at: job.at, text: printWords(job) }))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const archived = archivedAt === null ? [] : [{ at: archivedAt, text: story.archived }];
  const events = besideEachOther(besideEachOther(happened, printed), archived);
  let before = dayAlone(takenAt, texts.locale);
  return events.map(({ at, text }) => {
    const day = dayAlone(at, texts.locale);
    const line = { time: exactTime(at, texts.locale), day: day === before ? null : day, text };
    before = day;
    return line;
  });
}

interface Event {
  readonly at: string;
  readonly text: string;
}

/** Merges two sequences of events. Each keeps its own order; at the same instant the first's event comes first. */
function besideEachOther(first: readonly Event[], second: readonly Event[]): readonly Event[] {
  const left = [...second];
  const before = (at: string): Event[] => {
    const next = left.findIndex((event) => Date.parse(event.at) >= Date.parse(at));
    return left.splice(0, next < 0 ? left.length : next);
  };
  return [...first.flatMap((event) => [...before(event.at), event]), ...left];
}

function entryWords(entry: HistoryEntry): string {
  const { story } = texts.history;
  switch (entry.what) {
    case 'taken':
    case 'acknowledged':
    case 'cancelled':
    case 'discarded':
    case 'refunded':
      return story[entry.what];
    case 'updated':
      return updateWords(entry);
    case 'stepped':
      return isBack(entry) ? story.steppedBack(stageWords(entry.to)) : story.stepped(stageWords(entry.to));
    case 'undone':
      return story.undone[entry.tap];
    case 'confirmed':
      return story.confirmed[entry.by];
    case 'restored':
      return story.restored[entry.by];
    case 'doubted':
      return story.doubted[entry.because];
    default:
      return assertNever(entry);
  }
}

type Update = Extract<HistoryEntry, { readonly what: 'updated' }>;

function updateWords({ parts, added, removed }: Update): string {
  const { story } = texts.history;
  if (parts.length === 0) return story.updatedQuietly;
  return [
    story.updated(parts.map((part) => texts.parts[part]).join(', ')),
    ...(added.length === 0 ? [] : [story.added(itemWords(added))]),
    ...(removed.length === 0 ? [] : [story.removed(itemWords(removed))]),
  ].join('; ');
}

function itemWords(items: Update['added']): string {
  return items.map(({ count, item }) => `${texts.ticket.count(count)} ${item.name}`).join(', ');
}

function isBack({ from, to }: { readonly from: Stage; readonly to: Stage }): boolean {
  return stages.indexOf(to) < stages.indexOf(from);
}

function stageWords(stage: Stage): string {
  return texts.history.outcomes[stage];
}

function printWords({ slip, state, viaName, problem }: PrintJob): string {
  const { story } = texts.history;
  const words = story.slip(texts.printing.slips[slip], story.prints[state](viaName));
  return problem === null ? words : story.printProblem(words, texts.printing.problems[problem].is);
}

const exact = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
} as const;

/** The local time of an ISO instant to the millisecond, e.g. "19:03:12.410"; other text unchanged. */
function exactTime(instant: string, locale: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : new Intl.DateTimeFormat(locale, exact).format(at);
}

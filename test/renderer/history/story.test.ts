import { expect, it } from 'vitest';
import { storyOf } from '../../../renderer/history/story';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { itemCalled } from '../../support/orders/sample-item';
import { sampleJob } from '../../support/printer/sample-print-job';
import { sampleTicket } from '../sample-ticket';

type Entry = BoardTicket['history'][number];
/** An entry without its time. */
type EntryByKind = { [What in Entry['what']]: Omit<Extract<Entry, { what: What }>, 'at'> }[Entry['what']];

/** A local moment, ISO. */
const at = (hour: number, minute: number, second = 0, ms = 0, date = 21) =>
  new Date(2026, 10, date, hour, minute, second, ms).toISOString();
const taken = { at: at(19, 3, 12, 410), what: 'taken' } as const;
const silenced = { alert: null, changedParts: [] };
const item = itemCalled('Ceviche');

function story(changes: Partial<BoardTicket>): string {
  return storyOf(sampleTicket({ takenAt: taken.at, ...changes }))
    .map(({ day, time, text }) => [day, time, text].filter((part) => part !== null).join(' '))
    .join(' · ');
}

/** The words for one entry. */
const words = (entry: EntryByKind) =>
  storyOf(sampleTicket({ history: [{ at: taken.at, ...entry } as Entry] }))[0]?.text;

it('the story tells what happened to the ticket and to its slips, to the millisecond', () => {
  expect(story({ history: [taken], prints: [sampleJob({ at: at(19, 3, 12, 455) })] })).toBe(
    '19:03:12.410 taken · 19:03:12.455 printed at Kitchen',
  );
});

it('the story keeps the order of the clock, and names the day where it is another one', () => {
  const done: Entry = {
    at: at(23, 59),
    what: 'stepped',
    from: 'ready',
    to: 'done',
    recalledAt: null,
    ...silenced,
  };
  expect(
    story({ history: [taken, done], prints: [sampleJob({ at: at(20, 0) })], archivedAt: at(4, 0, 0, 0, 22) }),
  ).toBe(
    '19:03:12.410 taken · 20:00:00.000 printed at Kitchen · 23:59:00.000 moved to Done · ' +
      'Sun, Nov 22 04:00:00.000 put into the history',
  );
});

it('the story keeps what happened in order even where the clock was set back meanwhile', () => {
  const cancelled: Entry = { at: at(18, 10), what: 'cancelled' };
  expect(story({ history: [taken, cancelled], prints: [sampleJob({ at: at(19, 3, 13) })] })).toBe(
    '19:03:12.410 taken · 18:10:00.000 cancelled in Bbot · 19:03:13.000 printed at Kitchen',
  );
});

it.each<[EntryByKind, string]>([
  [{ what: 'taken' }, 'taken'],
  [{ what: 'acknowledged', ...silenced }, 'acknowledged'],
  [{ what: 'cancelled' }, 'cancelled in Bbot'],
  [{ what: 'discarded', ...silenced }, 'discarded'],
  [{ what: 'refunded' }, 'refund noted'],
  [{ what: 'stepped', from: 'new', to: 'preparing', recalledAt: null, ...silenced }, 'moved to Preparing'],
  [{ what: 'stepped', from: 'done', to: 'ready', recalledAt: null, ...silenced }, 'taken back to Ready'],
  [{ what: 'undone', tap: 'stepped' }, 'the step was undone'],
  [{ what: 'confirmed', by: 'staff' }, 'staff said: make it'],
  [{ what: 'restored', by: 'finish' }, 'back on: Bbot finished the checkout'],
  [{ what: 'doubted', because: 'answer-lost' }, 'unconfirmed: our answer may not have reached Bbot'],
  [{ what: 'updated', parts: [], added: [], removed: [] }, 'Bbot told of it again: nothing to make changed'],
  [
    {
      what: 'updated',
      parts: ['items', 'table'],
      added: [{ count: 2, item }],
      removed: [{ count: 1, item }],
    },
    'changed in Bbot: items, table; added 2 × Ceviche; taken away 1 × Ceviche',
  ],
])('the story says in words: %j', (entry, expected) => {
  expect(words(entry)).toBe(expected);
});

it.each([
  [{ slip: 'void' }, 'VOID printed at Kitchen'],
  [{ slip: 'reprint', state: 'dropped', problem: 'paper-out' }, 'COPY not printed at Kitchen: out of paper'],
  [{ state: 'unproved' }, 'sent to Kitchen, nobody knows whether it came out'],
  [{ state: 'held' }, 'not printed at Kitchen: waited too long'],
] as const)('the story says of a slip in words: %j', (job, expected) => {
  expect(story({ prints: [sampleJob(job)] })).toContain(expected);
});

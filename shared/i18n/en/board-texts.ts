const things = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

/** What is said on the field of tickets, the Later lane and the cards. */
export const boardTexts = {
  /** The name of the field for those who cannot see it. */
  field: (count: number) => `Open orders ${count}`,
  restBelow: 'More of these orders below',
  stages: { new: 'NEW', preparing: 'PREPARING', ready: 'READY', done: 'DONE' },
  slow: 'SLOW',
  late: 'LATE',
  /** Of an order that is wanted at a time: how long it is until then, and how long ago that was. */
  wantedIn: (minutes: number) => `in ${span(minutes)}`,
  wantedAgo: (minutes: number) => (minutes === 0 ? 'now' : `${span(minutes)} over`),
  recalled: 'RECALLED – was done before',
  /** Of an order whose number another open one has as well. */
  sameNumber: (number: string, guest: string, time: string) =>
    `Another order is ${number} too. This one: ${guest}, ${time}`,
  added: (count: number, name: string) => `+ ${count} × ${name}`,
  removed: (count: number, name: string) => `– ${count} × ${name}`,
  changedItems: 'What changed',
  /** Instead of so many letters for which the computer has no font. */
  notShown: (count: number) => `[${things(count, 'character', 'characters')} not shown]`,
  lacksFont: (checks: string) => `Letters are missing: see “${checks}”`,
  onlyLater: 'Nothing to make now.',
  /** At the end of a list that draws no more, as if it went on. */
  notDrawn: (count: number) => `and ${count.toLocaleString('en-US')} more.`,
  notDrawnHint: (count: number) =>
    count === 1
      ? 'It moves up as orders get done. “Find” at the counter shows it.'
      : 'They move up as orders get done. “Find” at the counter shows any of them.',
  items: (count: number) => things(count, 'item', 'items'),
  later: {
    title: (count: number) => `Later (${count})`,
    region: 'Later',
    hide: 'Fold up',
  },
  kitchen: 'Orders for the kitchen',
};

const things = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

/** Texts of the field of tickets, the Later lane and the cards. */
export const boardTexts = {
  /** The field's name for screen readers. */
  field: (count: number) => `Open orders ${count}`,
  restBelow: 'More of these orders below',
  stages: { new: 'NEW', preparing: 'PREPARING', ready: 'READY', done: 'DONE' },
  slow: 'SLOW',
  late: 'LATE',
  /** For an order with a wanted time: how long until then, and how long ago it was. */
  wantedIn: (minutes: number) => `in ${span(minutes)}`,
  wantedAgo: (minutes: number) => (minutes === 0 ? 'now' : `${span(minutes)} over`),
  recalled: 'RECALLED – was done before',
  /** For an order that shares its number with another open one. */
  sameNumber: (number: string, guest: string, time: string) =>
    `Another order is ${number} too. This one: ${guest}, ${time}`,
  added: (count: number, name: string) => `+ ${count} × ${name}`,
  removed: (count: number, name: string) => `– ${count} × ${name}`,
  changedItems: 'What changed',
  /** In place of this many letters the computer has no font for. */
  notShown: (count: number) => `[${things(count, 'character', 'characters')} not shown]`,
  lacksFont: (checks: string) => `Letters are missing: see “${checks}”`,
  onlyLater: 'Nothing to make now.',
  /** At the end of a list that draws no more, continuing it. */
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

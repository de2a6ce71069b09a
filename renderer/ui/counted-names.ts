import { texts } from '../../shared/i18n/texts';

/** "2 × Ceviche". The count is not parted from its sign, nor that from the name's first word. */
export function countedName(count: number, name: string): string {
  return `${texts.ticket.count(count).replaceAll(' ', '\u00a0')}\u00a0${name}`;
}

/** Names that come several times, once each with how often: Bbot sends one for each unit, and people read counts. */
export function countedNames(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : countedName(count, name)));
}

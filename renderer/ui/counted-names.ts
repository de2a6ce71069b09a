import { texts } from '../../shared/i18n/texts';

/** "2 × Ceviche". Non-breaking between count, sign and the name's first word. */
export function countedName(count: number, name: string): string {
  return `${texts.ticket.count(count).replaceAll(' ', '\u00a0')}\u00a0${name}`;
}

/** Repeated names, each once with its count: Bbot sends one per unit, and people read counts. */
export function countedNames(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : countedName(count, name)));
}

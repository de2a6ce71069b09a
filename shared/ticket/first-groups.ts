import { roomOf } from '../text/room-of';
import type { ItemGroup } from './group-items';
import { writtenOnItem } from './written';

/** How much of a ticket is drawn at once: far more than a kitchen reads. */
export interface DrawLimits {
  readonly groups: number;
  /** The room for names, modifiers and notes together, in Latin letters (`roomOf`). */
  readonly letters: number;
  /** The limit for each text when not everything is drawn: a card folds the rest, a slip refers to the screen. */
  readonly lettersOfText?: number;
}

/** On a card. */
export const maxOnBoard: DrawLimits = { groups: 300, letters: 60_000, lettersOfText: 1_000 };
/** On a slip: no more than a card shows, since it refers to the screen; it is a few meters long. */
export const maxOnPaper: DrawLimits = { groups: 200, letters: 12_000, lettersOfText: 2_000 };

/**
 * The first groups of a ticket's items to draw, at least one, and how many items are in the rest. An order of 5,000
 * dishes, or one the length of a book, must hold up neither the board nor the printer.
 */
export function firstGroups(
  groups: readonly ItemGroup[],
  max: DrawLimits,
): { readonly first: readonly ItemGroup[]; readonly moreItems: number } {
  let letters = 0;
  const fitting = groups.slice(0, max.groups).findIndex((group, index) => {
    letters += lettersOf(group, max.lettersOfText);
    return index > 0 && letters > max.letters;
  });
  const first = groups.slice(0, fitting < 0 ? max.groups : fitting);
  const moreItems = groups.slice(first.length).reduce((sum, { count }) => sum + count, 0);
  return { first, moreItems };
}

function lettersOf({ item }: ItemGroup, maxOfText = Number.POSITIVE_INFINITY): number {
  return writtenOnItem(item).reduce((sum, text) => sum + Math.min(maxOfText, roomOf(text)), 0);
}

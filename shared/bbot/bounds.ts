/*
 * How much of a body is read for a ticket. A body is at most 1 MiB and is kept whole beside it; the parts read are
 * drawn, searched, compared and printed many times. Each bound is far above what guests order, and what exceeds it
 * is marked.
 */

/** Letters of one text; a page has 3,000. */
export const maxTextLength = 10_000;
/** Modifiers, or tags, of one item, and the room they take together, in Latin letters (`roomOf`). */
export const maxMods = 200;
/** For all items together; at Bbot's usual size, 10,000 fill a body. Each item may have ten in any case. */
export const maxModsOfOrder = 12_000;
export const leastMods = 10;
export const maxModsRoom = 10_000;
/** Lines of a cart. */
export const maxCartLines = 500;

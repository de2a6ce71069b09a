/** What a cook sees of the field of tickets without touching anything. */
export interface Sight {
  /** Tickets of which nothing is out of sight. */
  readonly whole: number;
  /** The height of what is left for tickets, in pixels. */
  readonly heightPx: number;
}

/** Runs in the page: nothing from outside it is known here. */
export function sightOf(): Sight {
  const field = document.querySelector('main section[aria-labelledby="field"]')?.getBoundingClientRect();
  if (field === undefined) throw new Error('There is no field of tickets');
  const cards = [...document.querySelectorAll('[data-ticket]')].map((card) => card.getBoundingClientRect());
  const whole = cards.filter(
    ({ top, bottom, left, right, width }) =>
      width > 0 && top >= field.top && bottom <= field.bottom && left >= field.left && right <= field.right,
  );
  return { whole: whole.length, heightPx: Math.round(field.height) };
}

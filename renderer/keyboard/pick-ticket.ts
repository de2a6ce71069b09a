/**
 * Gives the focus to the n-th ticket of the board, counted from 0: to the button that staff mostly want of it,
 * so that Enter presses that. Does nothing where there are not as many.
 */
export function pickTicket(index: number): void {
  const card = document.querySelectorAll<HTMLElement>(
    '[role="tabpanel"]:not([data-inert]) article[data-ticket]',
  )[index];
  if (card === undefined) return;
  const buttons = card.querySelectorAll('button');
  card.scrollIntoView({ block: 'nearest' });
  buttons[buttons.length - 1]?.focus();
}

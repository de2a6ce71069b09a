/** What is said about opening hours. */
export const openingTexts = {
  title: 'Opening hours',
  intro:
    'Bbot has opening hours of its own. With these, guests are stopped when they pay outside of them, whatever Bbot says. Pause ordering works at any time.',
  watchOnly: 'Watch only: nothing can be blocked here. Set the hours in Bbot.',
  use: 'Block checkouts outside of these hours',
  hint: 'For example 11:00-14:00, 17:00-1:00. Nothing: closed on that day.',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  notRead: 'Write it like 11:00-14:00, 17:00-22:00.',
  save: 'Save the hours',
  saved: 'Saved.',
  neverChanges: (open: boolean) =>
    open ? 'Always open.' : 'Always closed: every checkout would be blocked.',
  nextChange: (open: boolean, at: string) => (open ? `Open now, until ${at}.` : `Closed now, until ${at}.`),
};

/** What is said on the tools of the board: search, filter, all-day, recall, undo, shortcuts. */
export const toolTexts = {
  allDay: 'All day',
  find: 'Find an order',
  shortcuts: 'Keyboard',
};

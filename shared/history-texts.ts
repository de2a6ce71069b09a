/** What is said about days that are over. */
export const historyTexts = {
  title: 'History',
};

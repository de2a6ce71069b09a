/** What is said about sounds. */
export const soundTexts = {
  test: 'Try the sounds',
};

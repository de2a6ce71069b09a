/** What is said on the settings page. */
export const settingsTexts = {
  title: 'Settings',
};

/** What the tray, the windows around the board and the computer say. */
export const shellTexts = {
  fullScreen: 'Full screen',
  quit: 'Quit',
};

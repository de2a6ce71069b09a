// Electron is started with `-r` this file: its core ends at once at each start, and a box that waits for somebody is written
// to the output instead.

if (process.type === 'utility') process.exit(3);
if (process.type === 'browser') {
  const { dialog, utilityProcess } = require('electron');
  const fork = utilityProcess.fork;
  utilityProcess.fork = (_, args, options) => fork(__filename, args, options);
  dialog.showErrorBox = (title, words) => process.stdout.write(`${title}: ${words}\n`);
}

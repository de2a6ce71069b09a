const { createServer } = require('node:http');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

// The least that an Electron app with a window and a port can be: what it takes, no such app can do without.
app.setPath('userData', process.env['BENCH_FOLDER'] ?? '');
app.whenReady().then(() => {
  const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') console.log(`listening http://127.0.0.1:${address?.port}/`);
  });
  const window = new BrowserWindow({ show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'page.html'));
}, console.error);

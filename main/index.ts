import path from 'node:path';
import { app, clipboard, protocol, session } from 'electron';
import { speak } from '../shared/texts';
import { appScheme, serveApp } from './app-protocol';
import { startsWithSystem } from './autostart';
import { setUpDataFolder } from './data-folder';
import { denyPermissions, hardenEveryPage } from './hardening';
import { log, output, recentLog } from './log';
import { moveDialogs } from './move-dialogs';
import { paperScheme } from './paper-session';
import { createPaperWindow } from './paper-window';
import { followPower } from './power';
import { createRelay } from './relay';
import { keyringSealer } from './secrets';
import { readEnvironment } from './settings/environment';
import { openShell } from './shell';
import { sayWhyNotStarted } from './start-failure';
import { quitAfterOutput, stopBeforeQuit } from './stop';
import { updateSource } from './update-source';
import { bringUpWindow } from './window';

/* The shell: builds, wires, starts and stops. What must come before the app is ready comes first. */

const environment = readEnvironment(process.env);
const dataDir = setUpDataFolder(environment.dataDir);
// Once: a second call would take back what the first one gave.
protocol.registerSchemesAsPrivileged([appScheme, paperScheme]);
hardenEveryPage();
// A chime must sound before anybody has touched the window.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
// A window behind another one must go on drawing: its drawing proves that somebody could see an order.
app.commandLine.appendSwitch('disable-features', 'CalculateNativeWinOcclusion');

if (app.requestSingleInstanceLock()) {
  // From the first moment: a second start may come while this one still reads what was kept.
  app.on('second-instance', bringUpWindow);
  // A click on the icon in macOS's dock.
  app.on('activate', bringUpWindow);
  void app.whenReady().then(start).catch(sayWhyNotStarted);
} else {
  // The first one has heard of it, and brings its window up.
  output.write(`Counter Relay already runs on ${dataDir}: its window comes up.\n`);
  void quitAfterOutput();
}

async function start(): Promise<void> {
  // Until the settings are read: why it cannot start is said in the computer's language.
  speak('system', app.getLocale());
  const relay = createRelay({
    dataDir,
    environment,
    sealer: keyringSealer(dataDir),
    clipboard: { write: (text) => clipboard.writeText(text) },
    startsWithSystem,
    moveFiles: moveDialogs,
    paper: createPaperWindow(),
    updateSource: updateSource(environment),
    log,
    recentLog: () => recentLog.lines,
    listening: (address) => output.write(`listening ${address}/bbot\n`),
    online: (address) => output.write(`online ${address}/bbot\n`),
  });
  stopBeforeQuit(relay);
  followPower(relay);
  // Orders first: a window takes longer to open than the receiver to listen.
  await relay.start();
  serveApp(path.join(__dirname, '../renderer'));
  denyPermissions(session.defaultSession);
  openShell(relay);
}

import path from 'node:path';
import { app, protocol, session } from 'electron';
import { speak } from '../shared/texts';
import { appScheme, serveApp } from './app-protocol';
import { CoreHost } from './core-host';
import { setUpDataFolder } from './data-folder';
import { denyPermissions, hardenEveryPage } from './hardening';
import { goOnAfterErrors } from './last-net';
import { output, recentLog } from './log';
import { notesFile } from './notes';
import { paperScheme } from './paper-session';
import { createPaperWindow } from './paper-window';
import { followPower } from './power';
import { keyringSealer } from './secrets';
import { readEnvironment } from './settings/environment';
import { openShell } from './shell';
import { shellServices } from './shell-services';
import { sayWhyNotStarted } from './start-failure';
import { quitAfterOutput, stopBeforeQuit } from './stop';
import { updateSource } from './update-source';
import { bringUpWindow } from './window';

/* The shell: builds, wires, starts and stops. What must come before the app is ready comes first. */

const environment = readEnvironment(process.env);
const dataDir = setUpDataFolder(environment.dataDir);
const notes = notesFile(dataDir);
goOnAfterErrors(notes);
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
  const sealer = keyringSealer(dataDir);
  const updates = updateSource(environment);
  const core = new CoreHost({
    start: () => ({
      dataDir,
      environment,
      systemLocale: app.getLocale(),
      keyringProtects: sealer.protects,
      update: { running: updates.running, hindrance: updates.hindrance },
      warnings: recentLog.lines,
    }),
    services: shellServices({
      sealer,
      paper: createPaperWindow(),
      updates,
      progressed: (percent) => core.updateProgressed(percent),
    }),
    notes,
  });
  recentLog.heard = (line) => core.warned(line);
  stopBeforeQuit(core);
  followPower(core);
  serveApp(path.join(__dirname, '../renderer'));
  denyPermissions(session.defaultSession);
  // Orders first: a window takes longer to open than the receiver to listen.
  openShell(core, await core.start());
}

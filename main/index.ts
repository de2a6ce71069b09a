import { app, protocol } from 'electron';
import { notesFile } from './core/diagnostics/notes';
import { output } from './core/output';
import { givenDataDir } from './core/settings/given-data-dir';
import { takeSecrets } from './core/settings/secret-variables';
import { forkCore } from './shell/core-process';
import { setUpDataFolder } from './shell/lifecycle/data-folder';
import { goOnAfterErrors } from './shell/lifecycle/last-net';
import { quitAfterOutput } from './shell/lifecycle/leaving';
import { paperScheme } from './shell/page-renderer/paper-session';
import { appScheme } from './shell/windows/app-protocol';
import { bringUpWindow } from './shell/windows/bring-up';
import { hardenEveryPage } from './shell/windows/hardening';

/*
 * The first moments: what must precede the app's ready event, then the core's process, which takes longest. Meanwhile
 * the shell is loaded and built (start-shell.ts), so nothing here loads a large package.
 */

const secrets = takeSecrets(process.env);
const dataDir = setUpDataFolder(givenDataDir(process.env));
const notes = notesFile(dataDir);
goOnAfterErrors(notes);
// Once only: a second call would undo the first.
protocol.registerSchemesAsPrivileged([appScheme, paperScheme]);
hardenEveryPage();
// A chime must sound before anyone has touched the window.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
// A covered window must keep drawing: that proves that staff could see an order.
app.commandLine.appendSwitch('disable-features', 'CalculateNativeWinOcclusion');

if (app.requestSingleInstanceLock()) {
  // From the first moment: a second start may come while this one is still reading what was kept.
  app.on('second-instance', bringUpWindow);
  // A click on the icon in macOS's dock.
  app.on('activate', bringUpWindow);
  void app.whenReady().then(start);
} else {
  // The first one knows of it and brings its window up.
  output.write(`Counter Relay already runs on ${dataDir}: its window comes up.\n`);
  void quitAfterOutput();
}

async function start(): Promise<void> {
  const coreProcess = forkCore();
  const { startShell } = await import('./shell/start-shell');
  await startShell({ dataDir, notes, secrets, coreProcess });
}

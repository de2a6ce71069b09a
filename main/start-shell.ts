import { app, session, type UtilityProcess } from 'electron';
import { speak } from '../shared/texts';
import { serveApp } from './app-protocol';
import { builtFile } from './built-file';
import { CoreHost } from './core-host';
import { denyPermissions } from './hardening';
import { recentLog } from './log';
import { createPaperWindow } from './paper-window';
import { followPower } from './power';
import { keyringSealer } from './secrets';
import { readEnvironment } from './settings/environment';
import { openShell } from './shell';
import { shellServices } from './shell-services';
import { sayWhyNotStarted } from './start-failure';
import { stopBeforeQuit } from './stop';
import { updateSource } from './update-source';

interface ShellParts {
  readonly dataDir: string;
  /** Where notes are kept. */
  readonly notes: string;
  /** The core's first process, which waits for its first word. */
  readonly coreProcess: UtilityProcess;
}

/** Builds the shell, and opens it once the core takes orders. Why it cannot start is said in words. */
export function startShell(parts: ShellParts): void {
  // Until the settings are read, in the computer's language.
  speak('system', app.getLocale());
  start(parts).catch(sayWhyNotStarted);
}

async function start({ dataDir, notes, coreProcess }: ShellParts): Promise<void> {
  const environment = readEnvironment(process.env);
  const sealer = keyringSealer(dataDir);
  const updates = updateSource(environment);
  const core = new CoreHost(coreProcess, {
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
  serveApp(builtFile('renderer'));
  denyPermissions(session.defaultSession);
  // Orders first: a window takes longer to open than the receiver to listen.
  openShell(core, await core.start());
}

import { app, session, type UtilityProcess } from 'electron';
import { logsFolder } from '../core/diagnostics/log-file';
import { logFile, recentLog } from '../core/log';
import type { SecretVariables } from '../core/settings/secret-variables';
import { builtFile } from './built-file';
import { CoreHost } from './core-host';
import { followPower } from './lifecycle/power';
import { stopBeforeQuit } from './lifecycle/stop';
import { createPaperWindow } from './page-renderer/paper-window';
import { keyringEncrypter } from './secrets';
import { shellServices } from './shell-services';
import { updateSource } from './updater/update-source';
import { serveApp } from './windows/app-protocol';
import { denyPermissions } from './windows/hardening';

interface ShellDeps {
  readonly dataDir: string;
  /** The notes file. */
  readonly notes: string;
  readonly secrets: SecretVariables;
  /** The core's first process, already waiting for its first message. */
  readonly coreProcess: UtilityProcess;
}

/** Builds the shell and opens it once the core takes orders; otherwise tells the user why it cannot start. */
export async function startShell(parts: ShellDeps): Promise<void> {
  const core = buildShell(parts);
  try {
    const snapshot = await core.start();
    // Orders first: until they are taken, nothing else should need the processor.
    const { openShell } = await import('./shell');
    await servePages(core);
    openShell(core, snapshot);
  } catch (error) {
    const { sayWhyNotStarted } = await import('./lifecycle/start-failure');
    sayWhyNotStarted(error);
  }
}

function buildShell({ dataDir, notes, secrets, coreProcess }: ShellDeps): CoreHost {
  logFile.open(logsFolder(dataDir), { rotates: false });
  const encrypter = keyringEncrypter(dataDir);
  const updates = updateSource(secrets);
  const core = new CoreHost(coreProcess, {
    start: () => ({
      dataDir,
      secrets,
      systemLocale: app.getLocale(),
      regionLocale: app.getSystemLocale(),
      keyringProtects: encrypter.protects,
      update: { running: updates.running, hindrance: updates.hindrance },
      warnings: recentLog.lines,
    }),
    services: shellServices({
      encrypter,
      paper: createPaperWindow(),
      updates,
      progressed: (percent) => core.updateProgressed(percent),
    }),
    notes,
  });
  recentLog.onLine = (line) => core.warned(line);
  stopBeforeQuit(core);
  followPower(core);
  denyPermissions(session.defaultSession);
  return core;
}

async function servePages(core: CoreHost): Promise<void> {
  if (import.meta.env.MODE === 'development') {
    const { develop } = await import('./development/develop');
    develop(core);
  } else serveApp(builtFile('renderer'));
}

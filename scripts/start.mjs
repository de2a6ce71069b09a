import { electronExecutable } from './electron/electron.mjs';
import { ensureElectronRuns } from './electron/electron-runs.mjs';
import { runElectron } from './electron/run-electron.mjs';
import { ensureBuild } from './setup/build.mjs';
import { runMain } from './setup/main.mjs';
import { openOutputLog, showEnd } from './setup/output-log.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetUpError } from './setup/set-up-error.mjs';

// `npm start -- ARGS`: sets up what is missing, builds the app if its sources changed, runs it. ARGS go to Electron.
await runMain(async () => {
  await ensurePackages();
  await ensureElectronRuns();
  const log = await openOutputLog();
  if (!(await ensureBuild(log))) {
    showEnd(log);
    throw new SetUpError('The app could not be built.', 'See the message above.');
  }
  return runElectron(electronExecutable(), process.argv.slice(2), log);
});

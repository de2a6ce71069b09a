import { electronExecutable, ensureElectron } from '../../scripts/electron/electron.mjs';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { ensureDisplay, lacksDisplay } from '../../scripts/setup/display.mjs';
import { SetUpError } from '../../scripts/setup/set-up-error.mjs';
import { ensureSystemLibraries } from '../../scripts/setup/system-libraries.mjs';

/** Makes what a command needs that starts the built app: Electron, its libraries, the build, a display. */
export async function prepareElectron(): Promise<void> {
  await ensureElectron();
  await ensureSystemLibraries(electronExecutable(), { xvfb: lacksDisplay(process.env) });
  if (!(await ensureBuild())) throw new SetUpError('The app could not be built.', 'See the message above.');
  await ensureDisplay();
}

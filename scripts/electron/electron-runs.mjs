import { ensureDisplay, lacksDisplay } from '../setup/display.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { electronExecutable, ensureElectron } from './electron.mjs';

/**
 * Makes sure of all that a window needs: an Electron, the system's libraries, a display.
 *
 * @param {number} [displays] how many, where they are virtual
 */
export async function ensureElectronRuns(displays = 1) {
  await ensureElectron();
  await ensureSystemLibraries(electronExecutable(), { xvfb: lacksDisplay(process.env) });
  await ensureDisplay(displays);
}

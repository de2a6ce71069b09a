import { type UtilityProcess, utilityProcess } from 'electron';
import { builtFile } from './built-file';

/** The core's process in the OS's process list. */
export const coreName = 'Counter Relay core';

/** Starts the core's process, which then waits for its first message. Call once the app is ready. */
export function forkCore(): UtilityProcess {
  return utilityProcess.fork(builtFile('main', 'core.cjs'), [], { serviceName: coreName, stdio: 'inherit' });
}

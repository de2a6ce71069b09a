import { type UtilityProcess, utilityProcess } from 'electron';
import { builtFile } from './built-file';

/** Of the core's process, as the system's list of processes has it. */
export const coreName = 'Counter Relay core';

/** Starts the core's process, which then waits for its first word. Once the app is ready. */
export function forkCore(): UtilityProcess {
  return utilityProcess.fork(builtFile('main', 'core.cjs'), [], { serviceName: coreName, stdio: 'inherit' });
}

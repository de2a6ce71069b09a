import path from 'node:path';
import { app } from 'electron';

/**
 * A file of the built app. Based on the app's path, since code loaded later is in another folder than the entry file.
 */
export function builtFile(...names: readonly string[]): string {
  return path.join(app.getAppPath(), 'out', ...names);
}

import path from 'node:path';
import { app } from 'electron';

/** A file of the built app. By the app's own path, since what is loaded later lies in another folder than what is loaded first. */
export function builtFile(...names: readonly string[]): string {
  return path.join(app.getAppPath(), 'out', ...names);
}

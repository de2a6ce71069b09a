import path from 'node:path';
import { app } from 'electron';

/**
 * Chooses the data folder and puts Electron's own data inside it, so that two data folders are two apps. Call before
 * anything asks Electron for a path. Returns the folder.
 */
export function setUpDataFolder(chosen: string | null): string {
  const folder = path.resolve(chosen ?? path.join(app.getPath('appData'), 'Counter Relay'));
  app.setPath('userData', path.join(folder, 'electron'));
  return folder;
}

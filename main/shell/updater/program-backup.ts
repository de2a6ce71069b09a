import { rmSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';

/** The running program under a second name, for as long as an update may still fail. */
export interface KeptProgram {
  /** The update failed: restores the old program. @throws the disk's error */
  putBack(): Promise<void>;
  /** The update is in place. Synchronous: the app is about to end. @throws the disk's error */
  letGo(): void;
}

/**
 * Keeps an AppImage: electron-updater deletes it before writing the new one, and a disk may do the first and refuse the
 * second. @throws the disk's error; nothing is changed then
 */
export async function keepProgram(file: string): Promise<KeptProgram> {
  const kept = `${file}.before-update`;
  await rm(kept, { force: true });
  try {
    await link(file, kept);
  } catch {
    // A USB stick's file system has no hard links.
    await copyFile(file, kept);
  }
  return {
    async putBack() {
      await rename(kept, file);
      // Renaming between two names of one file removes neither.
      await rm(kept, { force: true });
    },
    letGo: () => rmSync(kept, { force: true }),
  };
}

import { rmSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';

/** The program that runs, under a second name, for as long as an update may still fail. */
export interface KeptProgram {
  /** The update failed: what ran before stands in its place again. @throws the disk's error */
  putBack(): Promise<void>;
  /** The update is in its place. At once: the app is about to end. @throws the disk's error */
  letGo(): void;
}

/**
 * Keeps an AppImage: electron-updater deletes it before it puts the new one there, and a disk may take the one and
 * refuse the other. @throws the disk's error; nothing is changed then
 */
export async function keepProgram(file: string): Promise<KeptProgram> {
  const kept = `${file}.before-update`;
  await rm(kept, { force: true });
  try {
    await link(file, kept);
  } catch {
    // A USB stick's file system knows no second name.
    await copyFile(file, kept);
  }
  return {
    async putBack() {
      await rename(kept, file);
      // Two names of one file stay two.
      await rm(kept, { force: true });
    },
    letGo: () => rmSync(kept, { force: true }),
  };
}

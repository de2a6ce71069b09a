import { systemClock } from '../../../main/core/clock';
import { FolderInUseError, lockFolder } from '../../../main/core/storage/folder-lock';

/** What a process tells that was told to take a folder: null once it owns it, or which process does. */
export type LockMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'owns' }
  | { readonly kind: 'refused'; readonly by: number | null; readonly words: string };

const tell = (message: LockMessage): void => void process.send?.(message);

process.on('message', async (folder: string) => {
  try {
    await lockFolder(folder, systemClock);
    tell({ kind: 'owns' });
  } catch (error) {
    const by = error instanceof FolderInUseError ? (error.holder?.pid ?? null) : null;
    tell({ kind: 'refused', by, words: String(error) });
  }
});
// Whoever started it is gone, and with it whoever would end it.
process.on('disconnect', () => process.exit(1));
tell({ kind: 'ready' });

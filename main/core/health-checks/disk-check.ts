import type { StorageStatus } from '../../../shared/ipc/snapshot';
import type { CheckOutcome } from '../../../shared/status/checks';
import type { Disk } from '../storage/disk';

/** Below so much a day with many orders, and what the system itself keeps, may fill the disk; in bytes. */
const enoughBytes = 1024 ** 3;

interface DiskCheckDeps {
  readonly disk: Pick<Disk, 'statfs'>;
  readonly folder: string;
  /** Writes where tickets are written. Rejects when that fails. */
  readonly write: () => Promise<void>;
  readonly storage: () => StorageStatus;
}

/** Tries to write as an order is written, then asks how much is free. Never rejects. */
export async function checkDisk({
  disk,
  folder,
  write,
  storage,
}: DiskCheckDeps): Promise<CheckOutcome<'disk'>> {
  const before = storage();
  // It is tried each second anyhow, and each try of a disk that hangs holds a thread.
  if (before.kind === 'failing') return failing(before.problem);
  const written = await write().then(
    () => true,
    () => false,
  );
  const state = storage();
  if (state.kind === 'failing') return failing(state.problem);
  if (!written) return failing('error');
  const freeBytes = await freeBytesOf(disk, folder);
  if (freeBytes !== null && freeBytes < enoughBytes)
    return { kind: 'attention', problem: { kind: 'nearly-full', freeBytes } };
  return { kind: 'ok', fine: { kind: 'writes', freeBytes } };
}

function failing(storage: Extract<StorageStatus, { kind: 'failing' }>['problem']): CheckOutcome<'disk'> {
  return { kind: 'attention', problem: { kind: 'failing', storage } };
}

async function freeBytesOf(disk: DiskCheckDeps['disk'], folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await disk.statfs(folder);
    return bavail * bsize;
  } catch {
    // Some network disks tell none of it; that it can be written counts more.
    return null;
  }
}

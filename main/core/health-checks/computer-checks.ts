import type { StorageStatus } from '../../../shared/ipc/snapshot';
import type { CheckOutcome } from '../../../shared/status/checks';
import type { Disk } from '../storage/disk';
import type { IdleMinutes } from './idle-sleep';

interface PowerFacts {
  readonly idleMinutes: IdleMinutes;
  /** Whether the app keeps the computer awake, which it does while ordering is not closed. */
  readonly keepAwake: boolean;
  /** Whether ordering closes by itself. */
  readonly closesByItself: boolean;
}

/** Whether the computer goes to sleep by itself: asleep it hears no order, and does not wake up when it opens. */
export function powerOutcome({ idleMinutes, keepAwake, closesByItself }: PowerFacts): CheckOutcome<'power'> {
  if (idleMinutes === null) return { kind: 'unknown', why: 'not-told' };
  if (idleMinutes === 0) return { kind: 'ok', fine: { kind: 'never-sleeps' } };
  if (keepAwake && !closesByItself) return { kind: 'ok', fine: { kind: 'kept-awake' } };
  const kind = keepAwake ? 'sleeps-when-closed' : 'sleeps';
  return { kind: 'attention', problem: { kind, afterMinutes: idleMinutes } };
}

/** From so much on the times of orders mislead, and "late" is wrong; in milliseconds. */
const tooMuchMs = 2 * 60_000;
/** A `Date` header has whole seconds, and says so cut off: half of one, on average. */
const cutOffMs = 500;

/** What a clock that is none of ours said, and what this computer's said before and after; since 1970, in ms. */
interface ClockFacts {
  readonly askedAtMs: number;
  readonly heardAtMs: number;
  /** Null: nobody told the time. */
  readonly toldAtMs: number | null;
}

/** Whether the computer's clock is right, as far as ngrok's tells. */
export function clockOutcome({ askedAtMs, heardAtMs, toldAtMs }: ClockFacts): CheckOutcome<'clock'> {
  if (toldAtMs === null) return { kind: 'unknown', why: 'not-told' };
  const offMs = (askedAtMs + heardAtMs) / 2 - (toldAtMs + cutOffMs);
  if (Math.abs(offMs) <= tooMuchMs)
    return { kind: 'ok', fine: { kind: 'right', at: new Date(heardAtMs).toISOString() } };
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  return { kind: 'attention', problem: { kind: offMs > 0 ? 'fast' : 'slow', minutes } };
}

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

import type { StorageStatus } from '../../../shared/ipc/snapshot';
import type { CheckOutcome } from '../../../shared/status/checks';
import type { Disk } from '../storage/disk';
import type { IdleMinutes } from './idle-sleep';

interface PowerFacts {
  readonly idleMinutes: IdleMinutes;
  /** Whether the app keeps the computer awake; it does so while ordering is not closed. */
  readonly keepAwake: boolean;
  /** Whether ordering closes on a schedule. */
  readonly closesByItself: boolean;
}

/** Whether the computer sleeps on its own: asleep it receives no orders, and it does not wake when the store opens. */
export function powerOutcome({ idleMinutes, keepAwake, closesByItself }: PowerFacts): CheckOutcome<'power'> {
  if (idleMinutes === null) return { kind: 'unknown', why: 'not-told' };
  if (idleMinutes === 0) return { kind: 'ok', fine: { kind: 'never-sleeps' } };
  if (keepAwake && !closesByItself) return { kind: 'ok', fine: { kind: 'kept-awake' } };
  const kind = keepAwake ? 'sleeps-when-closed' : 'sleeps';
  return { kind: 'attention', problem: { kind, afterMinutes: idleMinutes } };
}

/** Beyond this, order times mislead and "late" is wrong; in milliseconds. */
const tooMuchMs = 2 * 60_000;
/** A `Date` header is truncated to whole seconds: half of one, on average. */
const cutOffMs = 500;

/** The time from another clock, and this computer's before and after; in ms since 1970. */
interface ClockFacts {
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  /** Null: no server sent the time. */
  readonly serverTimeMs: number | null;
}

/** Whether the computer's clock is right, compared with ngrok's. */
export function clockOutcome({ askedAtMs, answeredAtMs, serverTimeMs }: ClockFacts): CheckOutcome<'clock'> {
  if (serverTimeMs === null) return { kind: 'unknown', why: 'not-told' };
  const offMs = (askedAtMs + answeredAtMs) / 2 - (serverTimeMs + cutOffMs);
  if (Math.abs(offMs) <= tooMuchMs)
    return { kind: 'ok', fine: { kind: 'right', at: new Date(answeredAtMs).toISOString() } };
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  return { kind: 'attention', problem: { kind: offMs > 0 ? 'fast' : 'slow', minutes } };
}

/** With less, a busy day and what the OS itself keeps may fill the disk; in bytes. */
const enoughBytes = 1024 ** 3;

interface DiskCheckDeps {
  readonly disk: Pick<Disk, 'statfs'>;
  readonly folder: string;
  /** Writes in the tickets' folder. Rejects if that fails. */
  readonly write: () => Promise<void>;
  readonly storage: () => StorageStatus;
}

/** Tries a write the way orders are written, then checks the free space. Never rejects. */
export async function checkDisk({
  disk,
  folder,
  write,
  storage,
}: DiskCheckDeps): Promise<CheckOutcome<'disk'>> {
  const before = storage();
  // A failing disk is probed every second anyway, and each probe of a hung disk holds a thread.
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
    // Some network disks do not report it; being writable counts more.
    return null;
  }
}

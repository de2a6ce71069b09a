import { lstat, readlink, stat } from 'node:fs/promises';
import { zoneMark, zoneName } from '../../shared/time/zone';
import type { ActivityLog } from './activity/activity-log';
import type { OrderingControl } from './ordering/ordering-control';
import type { Printing } from './printing/printing';
import { hasCode } from './storage/disk';

/** How often it is looked, in milliseconds; no event of Node's tells that the computer's time zone was set. */
const lookMs = 10_000;

/** Where Linux and macOS keep it. */
const zoneFile = '/etc/localtime';

interface ZoneListener {
  /** This process tells the time by another zone from now on. */
  changed(): void;
  /** It could not be looked at. */
  failed(error: unknown): void;
}

/** What tells of the computer's time zone, and has this process see it; another one in tests. */
export interface ZoneSource {
  /** Another text once it may have been set; null where the system gives no sign. */
  sign(): Promise<string | null>;
  readAnew(): void;
}

/**
 * Follows the computer's time zone, which a process otherwise reads once. Where an environment variable sets it, it stays so.
 * Returns a function that ends it.
 */
export function watchZone({ changed, failed }: ZoneListener, source = computersZone): () => void {
  if (isGiven()) return () => undefined;
  let before: string | null = null;
  let isFirst = true;
  const look = async (): Promise<void> => {
    const sign = await source.sign();
    const mark = zoneMark();
    if (sign === null || (!isFirst && sign !== before)) source.readAnew();
    before = sign;
    isFirst = false;
    if (zoneMark() !== mark) changed();
  };
  const lookNow = (): void => {
    look().catch(failed);
  };
  lookNow();
  const timer = setInterval(lookNow, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * A page has seen the computer's time zone change: browsers hear of that from every system. What this process does not find by
 * itself it takes from there.
 * @returns whether it tells the time otherwise now
 */
export function takeZoneOfPage(name: string): boolean {
  if (isGiven()) return false;
  const mark = zoneMark();
  readZoneAnew();
  if (zoneName() !== name && isZone(name)) takeZone(name);
  return zoneMark() !== mark;
}

/** Where a page's word set the variable, not somebody who started the app. */
let taken: string | null = null;

function isGiven(): boolean {
  const given = process.env['TZ'];
  return given !== undefined && given !== taken;
}

function takeZone(name: string): void {
  taken = name;
  process.env['TZ'] = name;
}

/** Node has JavaScript's engine forget the time zone whenever this variable is set or removed, also where there is none. */
function readZoneAnew(): void {
  taken = null;
  delete process.env['TZ'];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const computersZone: ZoneSource = {
  sign: async () => (process.platform === 'win32' ? null : await signOfFile()),
  readAnew: readZoneAnew,
};

/** A link that leads elsewhere, or another file in its place. */
async function signOfFile(): Promise<string> {
  try {
    const link = (await lstat(zoneFile)).isSymbolicLink() ? await readlink(zoneFile) : '';
    const { dev, ino, mtimeMs } = await stat(zoneFile);
    return [link, dev, ino, mtimeMs].join(' ');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'none';
    throw error;
  }
}

export interface ZoneDeps {
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly printing: Pick<Printing, 'lookAtAll'>;
  readonly ordering: Pick<OrderingControl, 'lookAtHours'>;
  readonly statusChanged: () => void;
}

/** The core tells the time by another zone from now on: the board is told, and whatever follows the time of day looks again. */
export function zoneChanged({ activity, printing, ordering, statusChanged }: ZoneDeps): void {
  activity.add({ what: 'zone-changed', zone: zoneName() });
  printing.lookAtAll();
  ordering.lookAtHours();
  statusChanged();
}

import { lstat, readlink, stat } from 'node:fs/promises';
import { zoneMark, zoneName } from '../../shared/time/zone';
import type { ActivityLog } from './activity/activity-log';
import type { OrderingControl } from './ordering/ordering-control';
import type { Printing } from './printing/printing';
import { hasCode } from './storage/disk';

/** How often to check, in milliseconds; Node has no event for a changed time zone. */
const pollMs = 10_000;

/** Where Linux and macOS keep the zone. */
const zoneFile = '/etc/localtime';

interface ZoneListener {
  /** This process now uses another time zone. */
  changed(): void;
  /** The zone could not be checked. */
  failed(error: unknown): void;
}

/** Detects changes of the computer's time zone and makes this process see them; tests pass another. */
export interface ZoneSource {
  /** Changes once the zone may have been set; null if the OS gives no sign. */
  sign(): Promise<string | null>;
  reread(): void;
}

/**
 * Follows the computer's time zone, which a process otherwise reads only once. A zone from an environment variable
 * stays. Returns a function that stops it.
 */
export function watchZone({ changed, failed }: ZoneListener, source = computersZone): () => void {
  if (isGiven()) return () => undefined;
  let before: string | null = null;
  let isFirst = true;
  const check = async (): Promise<void> => {
    const sign = await source.sign();
    const mark = zoneMark();
    if (sign === null || (!isFirst && sign !== before)) source.reread();
    before = sign;
    isFirst = false;
    if (zoneMark() !== mark) changed();
  };
  const checkNow = (): void => {
    check().catch(failed);
  };
  checkNow();
  const timer = setInterval(checkNow, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * A page saw the computer's time zone change: browsers learn of it on every OS. What this process cannot detect itself,
 * it takes from the page.
 * @returns whether local time changed
 */
export function takeZoneOfPage(name: string): boolean {
  if (isGiven()) return false;
  const mark = zoneMark();
  rereadZone();
  if (zoneName() !== name && isZone(name)) takeZone(name);
  return zoneMark() !== mark;
}

/** The zone a page put into the variable, as opposed to one given at the app's start. */
let taken: string | null = null;

function isGiven(): boolean {
  const given = process.env['TZ'];
  return given !== undefined && given !== taken;
}

function takeZone(name: string): void {
  taken = name;
  process.env['TZ'] = name;
}

/** Node makes V8 forget the time zone whenever this variable is set or removed, even if it was unset. */
function rereadZone(): void {
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
  reread: rereadZone,
};

/** Changes when the link points elsewhere or another file takes its place. */
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
  readonly printing: Pick<Printing, 'checkAll'>;
  readonly ordering: Pick<OrderingControl, 'checkHours'>;
  readonly statusChanged: () => void;
}

/** The core's time zone changed: updates the board, and whatever depends on the time of day checks again. */
export function zoneChanged({ activity, printing, ordering, statusChanged }: ZoneDeps): void {
  activity.add({ what: 'zone-changed', zone: zoneName() });
  printing.checkAll();
  ordering.checkHours();
  statusChanged();
}

import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { version } from '../../../package.json';
import { texts } from '../../../shared/i18n/texts';
import { wayOf } from '../../../shared/printing/connection';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { Settings } from '../../../shared/settings/settings';
import type { ActivityLog } from '../activity/activity-log';
import { type Clock, isoNow } from '../clock';
import { exportedSchema } from '../settings/carried-settings';
import { type Disk, hasCode } from '../storage/disk';
import { reasonOf } from '../storage/storage-error';
import { knownSecrets, type SecretsDeps } from './known-secrets';
import { notesFile } from './notes';
import { reportLine } from './report-lines';
import { scrubberOf } from './scrub';
import { type CountFactsDeps, countFacts, type StateFactsDeps, stateFacts } from './state-facts';

const activityLines = 300;

/** A few stacks. */
const maxCrashLines = 100;

export interface ReportDeps extends SecretsDeps, StateFactsDeps, CountFactsDeps {
  readonly disk: Pick<Disk, 'readFile'>;
  readonly clock: Clock;
  readonly recentLog: () => readonly string[] | Promise<readonly string[]>;
  readonly activity: Pick<ActivityLog, 'newest'>;
}

/**
 * What support needs: versions, state, settings, counts, and recent events. It holds no secrets and no personal data:
 * facts are picked one by one, and log text is scrubbed.
 */
export async function makeReport(deps: ReportDeps): Promise<string> {
  const { title, intro } = texts.settings.report;
  const scrub = scrubberOf(knownSecrets(deps));
  const whateverCanBeRead = async (read: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    try {
      return await read();
    } catch (error) {
      return [scrub(reasonOf(error))];
    }
  };
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['program', factLines(await machineFacts(deps.dataDir))],
    ['state', factLines(stateFacts(deps))],
    ['counts', await whateverCanBeRead(async () => factLines(await countFacts(deps)))],
    ['settings', factLines(settingsFacts(deps.settings.current))],
    ['log', await reportLines(await deps.recentLog(), scrub)],
    ['crashes', await whateverCanBeRead(async () => reportLines(await crashLines(deps), scrub))],
    [
      'activity',
      await whateverCanBeRead(async () => reportLines(await deps.activity.newest(activityLines), scrub)),
    ],
  ];
  const parts = sections.map(([name, lines]) => `## ${name}\n${lines.join('\n')}\n`);
  return [`${title}\n${isoNow(deps.clock)}\n${intro}\n`, ...parts].join('\n');
}

/** The newest crash notes; most folders have none. */
async function crashLines({
  disk,
  dataDir,
}: Pick<ReportDeps, 'disk' | 'dataDir'>): Promise<readonly string[]> {
  try {
    const text = await disk.readFile(notesFile(dataDir), 'utf8');
    return text.trimEnd().split('\n').slice(-maxCrashLines);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** A few at a time, so that orders arriving meanwhile are answered in between. */
async function reportLines(
  lines: readonly string[],
  scrub: (text: string) => string,
): Promise<readonly string[]> {
  const scrubbed: string[] = [];
  for (const line of lines) {
    scrubbed.push(reportLine(line, scrub));
    if (scrubbed.length % 20 === 0) await setImmediate();
  }
  return scrubbed;
}

function factLines(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(facts).map(
    ([name, fact]) => `${name}: ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
  );
}

/** The settings that do not reveal whose they are. */
function settingsFacts(settings: Settings): Readonly<Record<string, unknown>> {
  const { printers, ...shown } = exportedSchema.parse(settings);
  return {
    ...shown,
    port: settings.port,
    setUpDone: settings.setUpDone,
    moved: settings.moved,
    domain: settings.domain === null ? 'none' : 'set',
    updateFeed: settings.updateFeed === '' ? 'none' : 'set',
    restaurantIds: settings.restaurantIds.length,
    addressCopied: settings.lastAddress !== null && settings.lastAddress === settings.copiedAddress,
    seen: settings.seen,
    seenFields: settings.seenFields,
    finishSeenAt: settings.finishSeenAt,
    printers: printers.map(printerFacts),
  };
}

/** A printer without its name, its place, or what it prints. */
function printerFacts(printer: PrinterSettings): Readonly<Record<string, unknown>> {
  const { id: _, name, connection, rules, backupId, ...shown } = printer;
  return {
    ...shown,
    connection: wayOf(connection),
    rules: Object.values(rules).reduce((count, list) => count + list.length, 0),
    backup: backupId !== null,
  };
}

const gigabyte = 1024 ** 3;

/** What runs here, and on what. Not whose it is: no user or computer name. */
async function machineFacts(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const { electron, chrome, node } = process.versions;
  return {
    app: version,
    electron: electron ?? 'none',
    chromium: chrome ?? 'none',
    node,
    system: `${os.platform()} ${os.release()} ${process.arch}`,
    processors: String(os.cpus().length),
    memory: `${gigabytes(os.freemem())} free of ${gigabytes(os.totalmem())}, ${gigabytes(process.memoryUsage().rss)} used here`,
    disk: await diskSpace(dataDir),
    uptime: `${Math.round(process.uptime() / 60)} min, computer ${Math.round(os.uptime() / 3600)} h`,
    timeZone: `UTC${offset(-new Date().getTimezoneOffset())}`,
  };
}

async function diskSpace(dataDir: string): Promise<string> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataDir);
    return `${gigabytes(bavail * bsize)} free of ${gigabytes(blocks * bsize)}`;
  } catch {
    // Reports are made above all when something is broken.
    return 'unknown';
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`;
}

function offset(minutes: number): string {
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
}

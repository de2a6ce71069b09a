import { setImmediate } from 'node:timers/promises';
import { texts } from '../../../shared/i18n/texts';
import type { ActivityLog } from '../activity/activity-log';
import { type Clock, isoNow } from '../clock';
import { type Disk, hasCode } from '../storage/disk';
import { reasonOf } from '../storage/storage-error';
import { knownSecrets, type SecretsDeps } from './known-secrets';
import { machineFacts } from './machine-facts';
import { notesFile } from './notes';
import { reportLine } from './report-lines';
import { scrubberOf } from './scrub';
import { settingsFacts } from './settings-facts';
import { type CountFactsDeps, countFacts, type StateFactsDeps, stateFacts } from './state-facts';

const activityLines = 300;

/** A few stacks. */
const mostCrashLines = 100;

export interface ReportDeps extends SecretsDeps, StateFactsDeps, CountFactsDeps {
  readonly disk: Pick<Disk, 'readFile'>;
  readonly clock: Clock;
  readonly recentLog: () => readonly string[] | Promise<readonly string[]>;
  readonly activity: Pick<ActivityLog, 'newest'>;
}

/**
 * What support needs to know: versions, state, settings, counts, and what happened lately. It holds no secret and
 * nothing of a person: facts are picked one by one, and what a log says is scrubbed.
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

/** The newest notes of what nobody expected; most folders have none. */
async function crashLines({
  disk,
  dataDir,
}: Pick<ReportDeps, 'disk' | 'dataDir'>): Promise<readonly string[]> {
  try {
    const text = await disk.readFile(notesFile(dataDir), 'utf8');
    return text.trimEnd().split('\n').slice(-mostCrashLines);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** A few at a time: orders that come meanwhile are answered in between. */
async function reportLines(
  lines: readonly string[],
  scrub: (text: string) => string,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const line of lines) {
    told.push(reportLine(line, scrub));
    if (told.length % 20 === 0) await setImmediate();
  }
  return told;
}

function factLines(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(facts).map(
    ([name, fact]) => `${name}: ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
  );
}

import { texts } from '../../shared/texts';
import { isoNow } from '../clock';
import type { RelayParts } from '../relay-parts';
import { reasonOf } from '../storage/storage-error';
import { knownSecrets } from './known-secrets';
import { machineFacts } from './machine-facts';
import { reportLine } from './report-lines';
import { scrubKnown } from './scrub';
import { settingsFacts } from './settings-facts';
import { countFacts, stateFacts } from './state-facts';

const activityLines = 300;

/**
 * What support needs to know: versions, state, settings, counts, and what happened lately. It holds no secret and
 * nothing of a person: facts are picked one by one, and what a log says is scrubbed.
 */
export async function makeReport(relay: RelayParts): Promise<string> {
  const { title, intro } = texts.settings.report;
  const known = knownSecrets(relay);
  const scrub = (text: string): string => scrubKnown(text, known);
  const whateverCanBeRead = async (read: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    try {
      return await read();
    } catch (error) {
      return [scrub(reasonOf(error))];
    }
  };
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['program', factLines(await machineFacts(relay.dataDir))],
    ['state', factLines(stateFacts(relay))],
    ['counts', await whateverCanBeRead(async () => factLines(await countFacts(relay)))],
    ['settings', factLines(settingsFacts(relay.settings.current))],
    ['log', relay.recentLog().map((line) => reportLine(line, scrub))],
    [
      'activity',
      await whateverCanBeRead(async () =>
        (await relay.activity.newest(activityLines)).map((line) => reportLine(line, scrub)),
      ),
    ],
  ];
  const parts = sections.map(([name, lines]) => `## ${name}\n${lines.join('\n')}\n`);
  return [`${title}\n${isoNow(relay.clock)}\n${intro}\n`, ...parts].join('\n');
}

function factLines(facts: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(facts).map(
    ([name, fact]) => `${name}: ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
  );
}

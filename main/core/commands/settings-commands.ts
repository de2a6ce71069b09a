import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument, CoreHandlers } from '../../../shared/ipc/commands';
import type { FixedSetting } from '../../../shared/ipc/snapshot';
import type { Choices } from '../../../shared/settings/choices';
import { makeReport } from '../diagnostics/report';
import type { RelayParts } from '../services';
import { fixedBy } from '../status';
import { exportSettings, importSettings, saveText } from './settings-files';

type SettingsCommands = Pick<
  CoreHandlers,
  'changeSettings' | 'exportSettings' | 'importSettings' | 'makeDiagnostics' | 'saveDiagnostics'
>;

const done = { ok: true, value: null } as const;

/** What stands behind the settings page. */
export function settingsCommands(relay: RelayParts): SettingsCommands {
  /** What somebody has read is what is saved, to the letter. */
  let lastReport: string | null = null;
  return {
    changeSettings: ({ choices }) => {
      const given = givenOf(choices);
      const fixed: readonly FixedSetting[] = fixedBy(relay.environment);
      if (fixed.some((setting) => setting in given)) return { ok: false, code: 'SET_BY_ENVIRONMENT' };
      relay.settings.change(given);
      relay.updates.feedChanged();
      relay.feed.statusChanged();
      return done;
    },
    exportSettings: () => exportSettings(relay),
    importSettings: () => importSettings(relay),
    makeDiagnostics: async () => {
      lastReport = await makeReport(relay);
      return { ok: true, value: { text: lastReport } };
    },
    saveDiagnostics: async () => {
      if (lastReport === null) return { ok: false, code: 'NOTHING_TO_COPY' };
      return saveText(relay, 'counter-relay-report.txt', texts.settings.report.saveTitle, lastReport);
    },
  };
}

/** What crosses from the window may name a setting without giving it. */
function givenOf(choices: CommandArgument<'changeSettings'>['choices']): Partial<Choices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

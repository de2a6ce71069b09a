import type { Logger } from 'pino';
import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument, CoreHandlers } from '../../../shared/ipc/commands';
import type { FixedSetting } from '../../../shared/ipc/snapshot';
import type { UserSettings } from '../../../shared/settings/choices';
import { makeReport, type ReportDeps } from '../diagnostics/report';
import { done, failed } from '../result';
import type { Environment } from '../settings/environment';
import type { SettingsStore } from '../settings/settings-store';
import { fixedBy } from '../status';
import type { Updates } from '../updates/updates';
import { exportSettings, importSettings, type SettingsFileDeps, saveText } from './settings-files';

type SettingsCommands = Pick<
  CoreHandlers,
  'changeSettings' | 'exportSettings' | 'importSettings' | 'makeDiagnostics' | 'saveDiagnostics'
>;

export interface SettingsCommandDeps extends SettingsFileDeps, ReportDeps {
  readonly settings: SettingsStore;
  readonly environment: Environment;
  readonly log: Pick<Logger, 'error'>;
  readonly updates: Pick<Updates, 'feedChanged'>;
}

/** What stands behind the settings page. */
export function settingsCommands(deps: SettingsCommandDeps): SettingsCommands {
  /** What somebody has read is what is saved, to the letter. */
  let lastReport: string | null = null;
  return {
    changeSettings: ({ choices }) => {
      const given = givenOf(choices);
      const fixed: readonly FixedSetting[] = fixedBy(deps.environment);
      if (fixed.some((setting) => setting in given)) return failed('SET_BY_ENVIRONMENT');
      deps.settings.change(given);
      deps.updates.feedChanged();
      deps.statusChanged();
      return done;
    },
    exportSettings: () => exportSettings(deps),
    importSettings: () => importSettings(deps),
    makeDiagnostics: async () => {
      lastReport = await makeReport(deps);
      return { ok: true, value: { text: lastReport } };
    },
    saveDiagnostics: async () => {
      if (lastReport === null) return failed('NOTHING_TO_COPY');
      return saveText(deps, 'counter-relay-report.txt', texts.settings.report.saveTitle, lastReport);
    },
  };
}

/** What crosses from the window may name a setting without giving it. */
function givenOf(choices: CommandArgument<'changeSettings'>['choices']): Partial<UserSettings> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

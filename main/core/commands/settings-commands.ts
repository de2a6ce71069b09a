import type { Logger } from 'pino';
import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument, CoreHandlers, Outcome } from '../../../shared/ipc/commands';
import type { FixedSetting } from '../../../shared/ipc/snapshot';
import type { UserSettings } from '../../../shared/settings/choices';
import { makeReport, type ReportDeps } from '../diagnostics/report';
import type { Printing } from '../printing/printing';
import { done, failed } from '../result';
import type { Environment } from '../settings/environment';
import type { SettingsStore } from '../settings/settings-store';
import { readSettingsText, type TakenSettings, writeSettingsText } from '../settings/settings-text';
import { fixedBy } from '../status';
import { NewerVersionError } from '../storage/migrations';
import { reasonOf } from '../storage/storage-error';
import type { MoveFiles } from '../transfer/move-files';
import type { Updates } from '../updates/updates';

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

export function settingsCommands(deps: SettingsCommandDeps): SettingsCommands {
  /** Saves exactly the report that staff have read. */
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

/** The page may send a setting's key without a value. */
function givenOf(choices: CommandArgument<'changeSettings'>['choices']): Partial<UserSettings> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

type Done = Outcome<'exportSettings'>;
interface SettingsFileDeps {
  readonly settings: SettingsStore;
  readonly printing: Pick<Printing, 'printersChanged'>;
  readonly moveFiles: MoveFiles;
  readonly log: Pick<Logger, 'error'>;
  readonly statusChanged: () => void;
}

/** Writes a text where staff choose. `title`: of the dialog. */
async function saveText(
  deps: Pick<SettingsFileDeps, 'moveFiles' | 'log'>,
  suggestedName: string,
  title: string,
  text: string,
): Promise<Done> {
  try {
    const saved = await deps.moveFiles.save(suggestedName, async () => Buffer.from(text), title);
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'a file could not be written');
    return failed('FILE_NOT_WRITTEN');
  }
}

/** All settings except secrets and what ties this computer to this restaurant. */
function exportSettings(deps: SettingsFileDeps): Promise<Done> {
  const text = writeSettingsText(deps.settings.current);
  return saveText(deps, 'counter-relay-settings.json', texts.settings.files.saveTitle, text);
}

/** A file's settings take effect at once; missing or invalid ones stay as they are. */
async function importSettings(deps: SettingsFileDeps): Promise<Outcome<'importSettings'>> {
  let file: Buffer | null;
  try {
    file = await deps.moveFiles.open(texts.settings.files.openTitle);
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'a file with settings could not be read');
    return failed('FILE_NOT_READ');
  }
  if (file === null) return failed('CANCELLED');
  const taken = settingsIn(file);
  if (typeof taken === 'string') return failed(taken);
  const { settings, notTaken } = taken;
  deps.settings.change(settings);
  deps.statusChanged();
  await deps.printing.printersChanged();
  return { ok: true, value: { notTaken } };
}

function settingsIn(file: Buffer): TakenSettings | 'NOT_SETTINGS' | 'NEWER_VERSION' {
  try {
    return readSettingsText(file) ?? 'NOT_SETTINGS';
  } catch (error) {
    if (error instanceof NewerVersionError) return error.code;
    throw error;
  }
}

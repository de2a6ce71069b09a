import { texts } from '../../../shared/i18n/texts';
import type { FailureCode, Outcome } from '../../../shared/ipc/commands';
import type { RelayParts } from '../services';
import { readSettingsText, type TakenSettings, writeSettingsText } from '../settings/settings-text';
import { NewerVersionError } from '../storage/migrations';
import { reasonOf } from '../storage/storage-error';

type Done = Outcome<'exportSettings'>;
const done = { ok: true, value: null } as const;

/** Writes a text where somebody says. `title`: what the question for the place says. */
export async function saveText(
  relay: RelayParts,
  suggestedName: string,
  title: string,
  text: string,
): Promise<Done> {
  try {
    const saved = await relay.moveFiles.save(suggestedName, async () => Buffer.from(text), title);
    return saved ? done : failed('CANCELLED');
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'a file could not be written');
    return failed('FILE_NOT_WRITTEN');
  }
}

/** All settings but secrets, and but what makes this computer this restaurant's. */
export function exportSettings(relay: RelayParts): Promise<Done> {
  const text = writeSettingsText(relay.settings.current);
  return saveText(relay, 'counter-relay-settings.json', texts.settings.files.saveTitle, text);
}

/** What a file says takes effect at once; what it does not say, or what is no good, stays as it is. */
export async function importSettings(relay: RelayParts): Promise<Outcome<'importSettings'>> {
  let file: Buffer | null;
  try {
    file = await relay.moveFiles.open(texts.settings.files.openTitle);
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'a file with settings could not be read');
    return failed('FILE_NOT_READ');
  }
  if (file === null) return failed('CANCELLED');
  const taken = settingsIn(file);
  if (typeof taken === 'string') return failed(taken);
  const { settings, notTaken } = taken;
  relay.settings.change(settings);
  relay.feed.statusChanged();
  await relay.printing.printersChanged();
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

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}

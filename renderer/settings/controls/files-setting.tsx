import { useRef, useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { Outcome } from '../../../shared/ipc/commands';
import { ask } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { StepResult } from '../../ui/step-result';
import { useAttempt } from '../../ui/use-attempt';
import { SettingGroup } from '../setting-group';
import styles from './files-setting.module.css';

const words = texts.settings.files;
const css = classNamesOf(styles);
const reportWords = texts.settings.report;

interface Result {
  readonly severity: 'good' | 'bad';
  readonly text: string;
}

/** Exports and imports the settings. */
export function FilesSetting() {
  const { name, effect } = texts.settings.entries.files;
  const [result, setResult] = useState<Result | null>(null);
  const busy = useRef(false);
  const run = async (carryOut: () => Promise<Result | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setResult(null);
    setResult(await carryOut());
    busy.current = false;
  };
  return (
    <SettingGroup name={name} effect={effect}>
      <ActionButton variant="plain" wide onAction={() => void run(save)}>
        {words.save}
      </ActionButton>
      <ActionButton variant="plain" wide onAction={() => void run(open)}>
        {words.open}
      </ActionButton>
      <StepResult severity={result?.severity ?? 'good'}>{result?.text ?? null}</StepResult>
    </SettingGroup>
  );
}

async function save(): Promise<Result | null> {
  const outcome = await ask('exportSettings', null);
  return outcome.ok ? { severity: 'good', text: words.saved } : failure('exportSettings', outcome);
}

async function open(): Promise<Result | null> {
  const outcome = await ask('importSettings', null);
  if (!outcome.ok) return failure('importSettings', outcome);
  const { notTaken } = outcome.value;
  // The person who wrote the file by hand must know.
  return notTaken.length === 0
    ? { severity: 'good', text: words.taken }
    : { severity: 'bad', text: words.takenBut(notTaken) };
}

/** Choosing no file does not count as a failure to report. */
function failure(
  name: 'exportSettings' | 'importSettings',
  { code }: Extract<Outcome<'exportSettings' | 'importSettings'>, { ok: false }>,
): Result | null {
  return code === 'CANCELLED' ? null : { severity: 'bad', text: texts.notDone(name, code) };
}

/** The report for support, to be read before saving. */
export function ReportSetting() {
  const { name, effect } = texts.settings.entries.report;
  const [report, setReport] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { failure, run, say } = useAttempt('saveDiagnostics');
  const make = async (): Promise<void> => {
    setSaid(reportWords.making);
    say(null);
    const outcome = await ask('makeDiagnostics', null);
    setSaid(null);
    if (outcome.ok) setReport(outcome.value.text);
    else say(texts.notDone('makeDiagnostics', outcome.code));
  };
  const save = async (): Promise<void> => {
    setSaid(null);
    if (await run(null)) setSaid(reportWords.saved);
  };
  return (
    <SettingGroup name={name} effect={effect}>
      {report !== null && (
        <section aria-label={reportWords.preview} className={css('preview')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard, too */}
          <pre className={css('text')} tabIndex={0}>
            {report}
          </pre>
        </section>
      )}
      <ActionButton variant="plain" wide onAction={() => void make()}>
        {report === null ? reportWords.make : reportWords.makeAgain}
      </ActionButton>
      {report !== null && (
        <ActionButton variant="strong" wide onAction={() => void save()}>
          {reportWords.save}
        </ActionButton>
      )}
      <StepResult severity={failure === null ? 'good' : 'bad'}>{failure ?? said}</StepResult>
    </SettingGroup>
  );
}

import { useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { ask } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { StepResult } from '../../ui/step-result';
import { useAttempt } from '../../ui/use-attempt';
import { SettingGroup } from '../setting-group';
import styles from './report-setting.module.css';

const css = classNamesOf(styles);
const words = texts.settings.report;

/** What support is sent, to be read first. */
export function ReportSetting() {
  const { name, effect } = texts.settings.entries.report;
  const [report, setReport] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { failure, run, say } = useAttempt('saveDiagnostics');
  const make = async (): Promise<void> => {
    setSaid(words.making);
    say(null);
    const outcome = await ask('makeDiagnostics', null);
    setSaid(null);
    if (outcome.ok) setReport(outcome.value.text);
    else say(texts.notDone('makeDiagnostics', outcome.code));
  };
  const save = async (): Promise<void> => {
    setSaid(null);
    if (await run(null)) setSaid(words.saved);
  };
  return (
    <SettingGroup name={name} effect={effect}>
      {report !== null && (
        <section aria-label={words.preview} className={css('preview')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard, too */}
          <pre className={css('text')} tabIndex={0}>
            {report}
          </pre>
        </section>
      )}
      <ActionButton look="plain" wide onAction={() => void make()}>
        {report === null ? words.make : words.makeAgain}
      </ActionButton>
      {report !== null && (
        <ActionButton look="strong" wide onAction={() => void save()}>
          {words.save}
        </ActionButton>
      )}
      <StepResult mood={failure === null ? 'good' : 'bad'}>{failure ?? said}</StepResult>
    </SettingGroup>
  );
}

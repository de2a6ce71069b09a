import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { dayAndTime } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { OrderingMode } from '../../../shared/status/set-up';
import type { UpdateHold, UpdateState, UpdateStatus } from '../../../shared/status/update';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { KeptFocus } from '../../ui/kept-focus';
import { StepResult } from '../../ui/step-result';
import { useAttempt } from '../../ui/use-attempt';
import { SettingGroup } from '../setting-group';
import { holdWords, updateWords } from '../update-words';
import styles from './update-setting.module.css';

const css = classNamesOf(styles);
const words = texts.update;

interface UpdateSettingProps {
  readonly update: UpdateStatus;
  readonly control: OrderingMode;
}

/** The running version, whether there is a newer one, and what to do about it. */
export function UpdateSetting({ update, control }: UpdateSettingProps) {
  const { running, state, notInstalled } = update;
  const { name, effect } = texts.settings.entries.updates;
  return (
    <SettingGroup name={name} effect={effect}>
      <p className={css('running')}>{words.running(running)}</p>
      {notInstalled !== null && (
        <p className={css('bad')}>
          {words.notInstalled(notInstalled.version, dayAndTime(notInstalled.at, texts.locale))}
        </p>
      )}
      <p role="status" className={css('state', state.kind === 'failed' && 'bad')}>
        {updateWords(state)}
      </p>
      {state.kind === 'downloading' && <Progress percent={state.percent} />}
      <KeptFocus className={css('buttons')}>
        {state.kind === 'ready' && <InstallUpdate held={state.held} control={control} />}
        {mayCheck(state) && <CheckForUpdate />}
      </KeptFocus>
    </SettingGroup>
  );
}

function mayCheck({ kind }: UpdateState): boolean {
  return kind === 'idle' || kind === 'failed';
}

function Progress({ percent }: { readonly percent: number }) {
  return (
    <ProgressBar aria-label={words.progress} value={percent} className={css('progress')}>
      {({ percentage = 0, valueText }) => (
        <>
          <div className={css('track')}>
            <div className={css('fill')} style={{ width: `${percentage}%` }} />
          </div>
          <span className={css('percent')}>{valueText}</span>
        </>
      )}
    </ProgressBar>
  );
}

function CheckForUpdate() {
  const { failure, run } = useAttempt('lookForUpdate');
  return (
    <>
      <ActionButton variant="plain" wide onAction={() => void run(null)}>
        {words.checkNow}
      </ActionButton>
      {failure !== null && <StepResult severity="bad">{failure}</StepResult>}
    </>
  );
}

interface InstallUpdateProps {
  readonly held: UpdateHold | null;
  readonly control: OrderingMode;
}

/** Explains the consequences before it ends the app. While orders come in, it only says until when to wait. */
function InstallUpdate({ held, control }: InstallUpdateProps) {
  const [asking, setAsking] = useState(false);
  const { failure, run } = useAttempt('installUpdate');
  if (held !== null) return <p className={css('held')}>{holdWords(held)}</p>;
  return (
    <>
      {asking ? (
        <>
          <p className={css('held')}>{words.question(control)}</p>
          <ActionButton variant="plain" wide onAction={() => setAsking(false)}>
            {words.notNow}
          </ActionButton>
          <ActionButton variant="danger" wide onAction={() => void run(null)}>
            {words.installNow}
          </ActionButton>
        </>
      ) : (
        <ActionButton variant="strong" wide onAction={() => setAsking(true)}>
          {words.install}
        </ActionButton>
      )}
      {failure !== null && <StepResult severity="bad">{failure}</StepResult>}
    </>
  );
}

import { ProgressBar } from 'react-aria-components';
import { dayAndTime } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { Control } from '../../shared/status/set-up';
import type { UpdateState, UpdateStatus } from '../../shared/status/update';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { KeptFocus } from '../ui/kept-focus';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { InstallUpdate } from './install-update';
import { SettingGroup } from './setting-group';
import styles from './update-setting.module.css';
import { updateWords } from './update-words';

const css = classNamesOf(styles);
const words = texts.update;

interface UpdateSettingProps {
  readonly update: UpdateStatus;
  readonly control: Control;
}

/** Which version runs, whether there is a newer one, and what somebody can do about it. */
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
        {mayLook(state) && <LookForUpdate />}
      </KeptFocus>
    </SettingGroup>
  );
}

function mayLook({ kind }: UpdateState): boolean {
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

function LookForUpdate() {
  const { failure, run } = useAttempt('lookForUpdate');
  return (
    <>
      <ActionButton look="plain" wide onAction={() => void run(null)}>
        {words.look}
      </ActionButton>
      {failure !== null && <StepResult mood="bad">{failure}</StepResult>}
    </>
  );
}

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { Control } from '../../shared/status/set-up';
import type { UpdateHold } from '../../shared/status/update';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import styles from './update-setting.module.css';
import { holdWords } from './update-words';

const css = classNamesOf(styles);
const words = texts.update;

interface InstallUpdateProps {
  readonly held: UpdateHold | null;
  readonly control: Control;
}

/** Says what it means before it ends the app. While orders come it only says until when. */
export function InstallUpdate({ held, control }: InstallUpdateProps) {
  const [asking, setAsking] = useState(false);
  const { failure, run } = useAttempt('installUpdate');
  if (held !== null) return <p className={css('held')}>{holdWords(held)}</p>;
  return (
    <>
      {asking ? (
        <>
          <p className={css('held')}>{words.question(control)}</p>
          <ActionButton look="plain" wide onAction={() => setAsking(false)}>
            {words.notNow}
          </ActionButton>
          <ActionButton look="danger" wide onAction={() => void run(null)}>
            {words.installNow}
          </ActionButton>
        </>
      ) : (
        <ActionButton look="strong" wide onAction={() => setAsking(true)}>
          {words.install}
        </ActionButton>
      )}
      {failure !== null && <StepResult mood="bad">{failure}</StepResult>}
    </>
  );
}

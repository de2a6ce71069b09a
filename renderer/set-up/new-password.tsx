import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { OrderingMode } from '../../shared/status/set-up';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { KeptFocus } from '../ui/kept-focus';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import styles from './new-password.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.bbot;

interface NewPasswordProps {
  readonly control: OrderingMode;
  readonly onMade: () => void;
}

/** Asks before it makes a password that Bbot does not know. */
export function NewPassword({ control, onMade }: NewPasswordProps) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState(false);
  const { failure, run } = useAttempt('makeNewPassword');
  const make = async (): Promise<void> => {
    const done = await run(null);
    setMade(done);
    if (done) onMade();
    setAsking(false);
  };
  return (
    <KeptFocus className={css('part')}>
      {asking ? (
        <div className={css('question')}>
          <p className={css('warning')}>{words.makeNewPasswordWarning[control]}</p>
          <ActionButton look="plain" onAction={() => setAsking(false)}>
            {words.keepOldPassword}
          </ActionButton>
          <ActionButton look="danger" onAction={() => void make()}>
            {words.makeItNow}
          </ActionButton>
        </div>
      ) : (
        <ActionButton
          look="quiet"
          onAction={() => {
            setAsking(true);
            setMade(false);
          }}
        >
          {words.makeNewPassword}
        </ActionButton>
      )}
      <StepResult mood={failure === null ? 'careful' : 'bad'}>
        {failure ?? (made ? words.newPasswordMade : null)}
      </StepResult>
    </KeptFocus>
  );
}

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { OrderingMode, SetUp } from '../../shared/status/set-up';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { CopyButton } from '../ui/copy-button';
import { KeptFocus } from '../ui/kept-focus';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import styles from './bbot-credentials.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.bbot;

/** What Bbot must send with each call. The password is copied without ever entering the page. */
export function BbotCredentials({ setUp }: { readonly setUp: SetUp }) {
  const [passwordsMade, setPasswordsMade] = useState(0);
  return (
    <div className={css('block')}>
      <h4 className={css('title')}>{words.credentials}</h4>
      <p className={css('name')}>
        {words.username}: <strong>{setUp.username}</strong>
      </p>
      <CopyButton what="username" />
      <p className={css('name')}>
        {words.password}: {setUp.passwordKnown ? words.passwordHidden : words.passwordUnknown}
      </p>
      {/* A new button per password: "Copied" referred to the old one. */}
      {setUp.passwordKnown && <CopyButton key={passwordsMade} what="password" />}
      <NewPassword control={setUp.control} onMade={() => setPasswordsMade((count) => count + 1)} />
    </div>
  );
}

interface NewPasswordProps {
  readonly control: OrderingMode;
  readonly onMade: () => void;
}

/** Asks before creating a password that Bbot does not know. */
function NewPassword({ control, onMade }: NewPasswordProps) {
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
          <ActionButton variant="plain" onAction={() => setAsking(false)}>
            {words.keepOldPassword}
          </ActionButton>
          <ActionButton variant="danger" onAction={() => void make()}>
            {words.makeItNow}
          </ActionButton>
        </div>
      ) : (
        <ActionButton
          variant="quiet"
          onAction={() => {
            setAsking(true);
            setMade(false);
          }}
        >
          {words.makeNewPassword}
        </ActionButton>
      )}
      <StepResult severity={failure === null ? 'careful' : 'bad'}>
        {failure ?? (made ? words.newPasswordMade : null)}
      </StepResult>
    </KeptFocus>
  );
}

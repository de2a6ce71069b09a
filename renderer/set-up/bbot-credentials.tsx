import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { SetUp } from '../../shared/status/set-up';
import { classNamesOf } from '../ui/class-names';
import { CopyButton } from '../ui/copy-button';
import styles from './bbot-credentials.module.css';
import { NewPassword } from './new-password';

const css = classNamesOf(styles);
const words = texts.setUp.bbot;

/** What Bbot must send with each call. The password is copied without ever coming into the page. */
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
      {/* A new button for a new password: "Copied" was said of the old one. */}
      {setUp.passwordKnown && <CopyButton key={passwordsMade} what="password" />}
      <NewPassword control={setUp.control} onMade={() => setPasswordsMade((count) => count + 1)} />
    </div>
  );
}

import { texts } from '../../shared/i18n/texts';
import type { CheckName, CheckOutcome } from '../../shared/status/checks';
import { classNamesOf } from '../ui/class-names';
import { CheckIcon } from '../ui/icons';
import styles from './mood-mark.module.css';

const css = classNamesOf(styles);

/** How it is, by a sign and a shape as well as by a colour; its name says it to whoever does not see it. */
export function MoodMark({ mood }: { readonly mood: CheckOutcome<CheckName>['kind'] }) {
  return (
    <span className={css('mark', mood)} role="img" aria-label={texts.checks.moods[mood]}>
      {mood === 'ok' ? <CheckIcon /> : <span aria-hidden="true">{mood === 'attention' ? '!' : '?'}</span>}
    </span>
  );
}

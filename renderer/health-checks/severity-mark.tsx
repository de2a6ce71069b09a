import { texts } from '../../shared/i18n/texts';
import type { CheckName, CheckOutcome } from '../../shared/status/checks';
import { classNamesOf } from '../ui/class-names';
import { CheckIcon } from '../ui/icons';
import styles from './severity-mark.module.css';

const css = classNamesOf(styles);

/** A result as a sign and a shape as well as a color; its accessible name says the same. */
export function SeverityMark({ severity }: { readonly severity: CheckOutcome<CheckName>['kind'] }) {
  return (
    <span className={css('mark', severity)} role="img" aria-label={texts.checks.severities[severity]}>
      {severity === 'ok' ? (
        <CheckIcon />
      ) : (
        <span aria-hidden="true">{severity === 'attention' ? '!' : '?'}</span>
      )}
    </span>
  );
}

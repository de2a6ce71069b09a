import { classNamesOf } from '../ui/class-names';
import { CheckIcon, WarningIcon } from '../ui/icons';
import type { PrinterWords } from './printer-words';
import styles from './severity-line.module.css';

const css = classNamesOf(styles);

/** Words with the color and icon of their severity. */
export function SeverityLine({ severity, text, advice }: PrinterWords) {
  return (
    <span className={css('line', severity)}>
      {severity === 'good' ? <CheckIcon /> : <WarningIcon />}
      <span>
        <span className={css('text')}>{text}</span>
        {advice !== null && <span className={css('advice')}> {advice}</span>}
      </span>
    </span>
  );
}

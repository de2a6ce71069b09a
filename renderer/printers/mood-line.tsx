import { classNamesOf } from '../ui/class-names';
import { CheckIcon, WarningIcon } from '../ui/icons';
import styles from './mood-line.module.css';
import type { PrinterWords } from './printer-words';

const css = classNamesOf(styles);

/** Words with a colour and a picture of their mood. */
export function MoodLine({ mood, text, advice }: PrinterWords) {
  return (
    <span className={css('line', mood)}>
      {mood === 'good' ? <CheckIcon /> : <WarningIcon />}
      <span>
        <span className={css('text')}>{text}</span>
        {advice !== null && <span className={css('advice')}> {advice}</span>}
      </span>
    </span>
  );
}

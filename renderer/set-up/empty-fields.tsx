import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import styles from './bbot-address.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.bbot;

/** The fields that could block a checkout: who only watches leaves them alone. */
export function EmptyFields() {
  return (
    <div className={css('block')}>
      <h4 className={css('title')}>{words.leaveEmpty}</h4>
      <ul className={css('fields')}>
        {words.panelFields.checkout.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
      <p className={css('into')}>{words.leaveEmptyHint}</p>
    </div>
  );
}

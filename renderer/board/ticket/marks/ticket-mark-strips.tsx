import { texts } from '../../../../shared/i18n/texts';
import { classNamesOf } from '../../../ui/class-names';
import alertColors from '../../alarms/alert-colors.module.css';
import styles from './ticket-mark-strips.module.css';
import type { Mark } from './ticket-marks';

const css = classNamesOf(styles);
const color = classNamesOf(alertColors);

/** The strips across the top of a ticket that nobody can overlook. */
export function TicketMarkStrips({ marks }: { readonly marks: readonly Mark[] }) {
  const unconfirmed = marks.some((mark) => mark.kind === 'unconfirmed');
  return (
    <>
      {marks.map((mark) => (
        <p key={mark.kind} className={`${css('mark', mark.kind)} ${color(mark.kind)}`}>
          {mark.text}
        </p>
      ))}
      {unconfirmed && <p className={css('hint')}>{texts.ticket.unconfirmedHint}</p>}
    </>
  );
}

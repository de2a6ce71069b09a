import { texts } from '../../../../shared/i18n/texts';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import { command } from '../../../core-client/core-client';
import { ActionButton } from '../../../ui/action-button';
import { classNamesOf } from '../../../ui/class-names';
import alertColors from '../../alarms/alert-colors.module.css';
import type { PaperMark } from '../ticket-paper';
import styles from './paper-marks.module.css';
import stripStyles from './ticket-mark-strips.module.css';
import type { Mark } from './ticket-marks';

const css = classNamesOf(styles);
const strip = classNamesOf(stripStyles);
const words = texts.printing.ticket;
const color = classNamesOf(alertColors);

interface PaperMarksProps {
  readonly ticket: BoardTicket;
  readonly marks: readonly PaperMark[];
}

/** What is wrong with a ticket's paper, and the buttons for what staff found when they looked. */
export function PaperMarks({ ticket: { id }, marks }: PaperMarksProps) {
  const settle = (keys: readonly string[], cameOut: boolean): void => {
    for (const key of keys) void command('settlePrint', { id, key, cameOut });
  };
  return marks.map(({ kind, text, keys }) => (
    <div key={`${kind} ${text}`} className={css('mark', kind)}>
      <p className={css('text')}>{text}</p>
      {kind === 'unproved' && (
        <div className={css('answers')}>
          <ActionButton variant="plain" wide onAction={() => settle(keys, true)}>
            {words.cameOut}
          </ActionButton>
          <ActionButton variant="strong" wide onAction={() => settle(keys, false)}>
            {words.printAgain}
          </ActionButton>
        </div>
      )}
    </div>
  ));
}

/** The unmissable strips across the top of a ticket. */
export function TicketMarkStrips({ marks }: { readonly marks: readonly Mark[] }) {
  const unconfirmed = marks.some((mark) => mark.kind === 'unconfirmed');
  return (
    <>
      {marks.map((mark) => (
        <p key={mark.kind} className={`${strip('mark', mark.kind)} ${color(mark.kind)}`}>
          {mark.text}
        </p>
      ))}
      {unconfirmed && <p className={strip('hint')}>{texts.ticket.unconfirmedHint}</p>}
    </>
  );
}

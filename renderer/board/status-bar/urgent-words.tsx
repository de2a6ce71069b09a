import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import type { UrgentRing } from '../alarms/ringing-since';
import { nameOf } from '../ticket/ticket-words';
import styles from './urgent-words.module.css';

const css = classNamesOf(styles);

interface UrgentWordsProps {
  readonly urgent: UrgentRing;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** Names the order that nobody answers, in the place of the status bar's facts: no card moves for it. */
export function UrgentWords({ urgent: { ticket, minutes }, onShow }: UrgentWordsProps) {
  return (
    <div className={css('urgent')} role="alert">
      <BellIcon />
      <p className={css('words')}>{texts.sound.urgent(nameOf(ticket), minutes)}</p>
      <ActionButton look="plain" onAction={() => onShow(ticket)}>
        {texts.sound.show}
      </ActionButton>
    </div>
  );
}

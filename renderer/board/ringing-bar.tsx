import type { ReactNode } from 'react';
import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import { BellIcon } from '../icons';
import type { TicketSound } from './chime-plan';
import styles from './ringing-bar.module.css';
import { nameOf } from './ticket-words';

const css = classNamesOf(styles);

interface RingingBarProps {
  readonly ringing: readonly BoardTicket[];
  /** The most pressing of the sounds, which gives the bar its colour; null in silence. */
  readonly loudest: TicketSound | null;
  readonly onShow: (ticket: BoardTicket) => void;
  /** The tools of the board. */
  readonly children: ReactNode;
}

/** Says what makes a sound. It is always there, so that no ticket moves under a finger when it starts. */
export function RingingBar({ ringing, loudest, onShow, children }: RingingBarProps) {
  const [first] = ringing;
  return (
    <footer className={css('bar', loudest ?? false)}>
      <BellIcon />
      <p className={css('words')} role="status">
        {first === undefined ? texts.ringing.nothing : texts.ringing.orders(ringing.map(nameOf))}
      </p>
      {first !== undefined && (
        <ActionButton look="quiet" onAction={() => onShow(first)}>
          {texts.ringing.show}
        </ActionButton>
      )}
      {children}
    </footer>
  );
}

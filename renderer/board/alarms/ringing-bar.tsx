import type { ReactNode } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { command } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import { nameOf } from '../ticket/ticket-words';
import alertColors from './alert-colors.module.css';
import type { TicketSound } from './chime-plan';
import styles from './ringing-bar.module.css';
import { type CoveredBySeenAll, coveredBySeenAll } from './seen-all';

const css = classNamesOf(styles);
const color = classNamesOf(alertColors);

interface RingingBarProps {
  readonly ringing: readonly BoardTicket[];
  /** The ids of those the board only counts: staff cannot have seen them. */
  readonly notDrawn: ReadonlySet<string>;
  /** The most urgent sound, which colors the bar; null in silence. */
  readonly loudest: TicketSound | null;
  /** Whether a trouble sounds; a banner explains it. */
  readonly trouble: boolean;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly children: ReactNode;
}

/** Says what makes a sound. Always there, so that no ticket moves under a finger when one starts. */
export function RingingBar({ ringing, notDrawn, loudest, trouble, onShow, children }: RingingBarProps) {
  const [first] = ringing;
  return (
    <footer className={`${css('bar', loudest !== null && 'loud')} ${color(loudest ?? false)}`}>
      <BellIcon />
      <p className={css('words')} role="status">
        {ringingWords(ringing, trouble)}
      </p>
      {first !== undefined && (
        <ActionButton variant="quiet" onAction={() => onShow(first)}>
          {texts.ringing.show}
        </ActionButton>
      )}
      <SeenAll {...coveredBySeenAll(ringing, notDrawn)} />
      {children}
    </footer>
  );
}

function ringingWords(ringing: readonly BoardTicket[], trouble: boolean): string {
  if (ringing.length > 0) return texts.ringing.orders(ringing.map(nameOf));
  return trouble ? texts.sound.troubleSounds : texts.ringing.nothing;
}

/** Silences the tickets listed when it was tapped, and none that came a moment later. */
function SeenAll({ covered, areAll }: CoveredBySeenAll) {
  if (covered.length < 2) return null;
  const ids = covered.map(({ id }) => id);
  return (
    <ActionButton variant="plain" onAction={() => void command('acknowledgeTickets', { ids })}>
      {areAll ? texts.sound.seenAll(ids.length) : texts.sound.seenDrawn(ids.length)}
    </ActionButton>
  );
}

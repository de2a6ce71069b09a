import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { command } from '../core-client/core-client';
import { useTold } from '../core-client/use-told';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { UndoIcon } from '../ui/icons';
import { subscribeToTaps, tappedTickets, withdrawUndo } from './offer-undo';
import { tapSince, type UndoableTap } from './tap-since';
import styles from './undo-offers.module.css';

const css = classNamesOf(styles);
const words = texts.tools.undo;

interface UndoOffersProps {
  readonly tickets: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
}

/** What the last taps did, each with the way back. The region is always there: one that comes with its text is not read. */
export function UndoOffers({ tickets, done }: UndoOffersProps) {
  const { shown: tapped } = useTold(subscribeToTaps, tappedTickets);
  return (
    <div className={css('offers')} role="status">
      {tapped.map((before) => (
        <UndoOffer
          key={before.id}
          before={before}
          now={[...tickets, ...done].find(({ id }) => id === before.id) ?? null}
        />
      ))}
    </div>
  );
}

function UndoOffer({ before, now }: { readonly before: BoardTicket; readonly now: BoardTicket | null }) {
  const tap = now === null ? null : tapSince(before, now);
  if (now === null || tap === null) return null;
  const undo = (): void => {
    withdrawUndo(before);
    void command('undoTap', { id: before.id });
  };
  return (
    <ActionButton look="strong" onAction={undo}>
      <UndoIcon />
      <span className={css('words')}>
        {words.button} <span className={css('what')}>{words.tapped(ticketNumber(now), tapWords(tap))}</span>
      </span>
    </ActionButton>
  );
}

function tapWords(tap: UndoableTap): string {
  switch (tap.what) {
    case 'stepped':
      return tap.to === 'done' ? words.done : texts.history.outcomes[tap.to];
    case 'acknowledged':
      return words.acknowledged;
    case 'discarded':
      return words.discarded;
    default:
      return assertNever(tap);
  }
}

import { useMemo } from 'react';
import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { useAge } from '../board/ticket/use-age';
import type { PlainPanel, SidePanel } from '../board/use-side-panel';
import { command } from '../core-client/core-client';
import { steadyAt } from '../core-client/steady-clock';
import { useExternalValue } from '../core-client/use-external-value';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { RecallIcon, SearchIcon, SumIcon, UndoIcon } from '../ui/icons';
import { KeptFocus } from '../ui/kept-focus';
import styles from './board-tools.module.css';
import type { Filter } from './filter';
import { FilterButton } from './filter-button';
import { type LastDone, lastDone, recallableMinutes } from './last-done';
import { subscribeToTaps, tappedTickets, withdrawUndo } from './offer-undo';
import { recall } from './recall';
import { tapSince, type UndoableTap } from './tap-since';
import { ToolName } from './tool-name';

const css = classNamesOf(styles);
const words = texts.tools;
const undoWords = texts.tools.undo;

interface BoardToolsProps {
  readonly tickets: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** The panel beside the board. */
  readonly panel: SidePanel['kind'];
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onClosePanel: () => void;
}

/**
 * Tools for a full board, at the end of the bottom line. Controls that come and go are on the left, so that nothing
 * else moves under a finger.
 */
export function BoardTools(props: BoardToolsProps) {
  const { tickets, done, filter, onFilter, panel, onPanel, onClosePanel } = props;
  const turn = (kind: PlainPanel): void => (panel === kind ? onClosePanel() : onPanel(kind));
  return (
    <KeptFocus className={css('tools')}>
      <UndoOffers tickets={tickets} done={done} />
      <RecallButton done={done} />
      <FilterButton tickets={tickets} filter={filter} onFilter={onFilter} />
      <ActionButton variant="plain" expanded={panel === 'all-day'} onAction={() => turn('all-day')}>
        <SumIcon />
        <ToolName>{words.allDay}</ToolName>
      </ActionButton>
      <ActionButton variant="plain" expanded={panel === 'find'} onAction={() => turn('find')}>
        <SearchIcon />
        <ToolName>{words.findShort}</ToolName>
      </ActionButton>
    </KeptFocus>
  );
}

/** Recalls the last done ticket, unless that was too long ago. */
function RecallButton({ done }: { readonly done: readonly BoardTicket[] }) {
  const last = useMemo(() => lastDone(done, steadyAt), [done]);
  return last !== null && <RecallLast {...last} />;
}

function RecallLast({ ticket, at }: LastDone) {
  const minutes = useAge(at);
  if (minutes >= recallableMinutes) return null;
  return (
    <ActionButton variant="plain" onAction={() => void recall(ticket)}>
      <RecallIcon />
      <span className={css('name')}>{texts.tools.recall(ticketNumber(ticket))}</span>
    </ActionButton>
  );
}

interface UndoOffersProps {
  readonly tickets: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
}

/**
 * What the last taps did, each with its undo. The region is always there: screen readers skip one that appears with its
 * text.
 */
function UndoOffers({ tickets, done }: UndoOffersProps) {
  const { shown: tapped } = useExternalValue(subscribeToTaps, tappedTickets);
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
    <ActionButton variant="strong" onAction={undo}>
      <UndoIcon />
      <span className={css('said')}>
        {undoWords.button}{' '}
        <span className={css('what')}>{undoWords.tapped(ticketNumber(now), tapWords(tap))}</span>
      </span>
    </ActionButton>
  );
}

function tapWords(tap: UndoableTap): string {
  switch (tap.what) {
    case 'stepped':
      return tap.to === 'done' ? undoWords.done : texts.history.outcomes[tap.to];
    case 'acknowledged':
      return undoWords.acknowledged;
    case 'discarded':
      return undoWords.discarded;
    default:
      return assertNever(tap);
  }
}

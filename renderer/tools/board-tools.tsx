import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import type { PlainPanel } from '../board/use-side-panel';
import { classNamesOf } from '../class-names';
import { SearchIcon, SumIcon } from '../icons';
import { KeptFocus } from '../kept-focus';
import styles from './board-tools.module.css';
import type { Filter } from './filter';
import { FilterButton } from './filter-button';
import { RecallButton } from './recall-button';
import { ToolName } from './tool-name';
import { UndoOffers } from './undo-offers';

const css = classNamesOf(styles);
const words = texts.tools;

interface BoardToolsProps {
  readonly tickets: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onPanel: (kind: PlainPanel) => void;
}

/**
 * What helps to find one's way on a full board, at the end of the bottom line. What comes and goes is on the
 * left, so that nothing else moves under a finger.
 */
export function BoardTools({ tickets, done, filter, onFilter, onPanel }: BoardToolsProps) {
  return (
    <KeptFocus className={css('tools')}>
      <UndoOffers tickets={tickets} done={done} />
      <RecallButton done={done} />
      <FilterButton tickets={tickets} filter={filter} onFilter={onFilter} />
      <ActionButton look="plain" onAction={() => onPanel('all-day')}>
        <SumIcon />
        <ToolName>{words.allDay}</ToolName>
      </ActionButton>
      <ActionButton look="plain" onAction={() => onPanel('find')}>
        <SearchIcon />
        <ToolName>{words.findShort}</ToolName>
      </ActionButton>
    </KeptFocus>
  );
}

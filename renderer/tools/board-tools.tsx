import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import type { PlainPanel, SidePanel } from '../board/use-side-panel';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { SearchIcon, SumIcon } from '../ui/icons';
import { KeptFocus } from '../ui/kept-focus';
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
  /** What stands beside the board. */
  readonly panel: SidePanel['kind'];
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onClosePanel: () => void;
}

/**
 * What helps to find one's way on a full board, at the end of the bottom line. What comes and goes is on the
 * left, so that nothing else moves under a finger.
 */
export function BoardTools(props: BoardToolsProps) {
  const { tickets, done, filter, onFilter, panel, onPanel, onClosePanel } = props;
  const turn = (kind: PlainPanel): void => (panel === kind ? onClosePanel() : onPanel(kind));
  return (
    <KeptFocus className={css('tools')}>
      <UndoOffers tickets={tickets} done={done} />
      <RecallButton done={done} />
      <FilterButton tickets={tickets} filter={filter} onFilter={onFilter} />
      <ActionButton look="plain" expanded={panel === 'all-day'} onAction={() => turn('all-day')}>
        <SumIcon />
        <ToolName>{words.allDay}</ToolName>
      </ActionButton>
      <ActionButton look="plain" expanded={panel === 'find'} onAction={() => turn('find')}>
        <SearchIcon />
        <ToolName>{words.findShort}</ToolName>
      </ActionButton>
    </KeptFocus>
  );
}

import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import type { PlainPanel } from '../board/use-side-panel';
import type { Filter } from './filter';

interface BoardToolsProps {
  readonly tickets: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onPanel: (kind: PlainPanel) => void;
}

/** What helps to find one's way on a full board, at the end of the bottom line. */
export function BoardTools({ onPanel }: BoardToolsProps) {
  return (
    <ActionButton look="quiet" onAction={() => onPanel('find')}>
      {texts.tools.find}
    </ActionButton>
  );
}

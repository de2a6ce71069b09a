import type { BoardTicket, Refusal } from '../../shared/contract';
import { texts } from '../../shared/texts';
import type { BoardState } from '../board/board-state';
import { SidePanel } from '../side-panel';

interface FindPanelProps {
  readonly tickets: BoardState['tickets'];
  readonly refusals: readonly Refusal[];
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onClose: () => void;
}

export function FindPanel({ onClose }: FindPanelProps) {
  return (
    <SidePanel title={texts.tools.find} onClose={onClose}>
      {null}
    </SidePanel>
  );
}

import { texts } from '../../shared/texts';
import type { BoardState } from '../board/board-state';
import { SidePanel } from '../side-panel';

interface AllDayPanelProps {
  readonly tickets: BoardState['tickets'];
  readonly onClose: () => void;
}

export function AllDayPanel({ onClose }: AllDayPanelProps) {
  return (
    <SidePanel title={texts.tools.allDay} onClose={onClose}>
      {null}
    </SidePanel>
  );
}

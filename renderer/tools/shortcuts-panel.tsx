import { texts } from '../../shared/texts';
import { SidePanel } from '../side-panel';

interface ShortcutsPanelProps {
  readonly singleKeys: boolean;
  readonly onClose: () => void;
}

export function ShortcutsPanel({ onClose }: ShortcutsPanelProps) {
  return (
    <SidePanel title={texts.tools.shortcuts} onClose={onClose}>
      {null}
    </SidePanel>
  );
}

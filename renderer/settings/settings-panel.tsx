import type { Status } from '../../shared/contract';
import { texts } from '../../shared/texts';
import type { PlainPanel } from '../board/use-side-panel';
import type { Step } from '../setup/set-up-steps';
import { SidePanel } from '../side-panel';

interface SettingsPanelProps {
  readonly status: Status;
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onSetUp: (step: Step) => void;
  readonly onPrinters: () => void;
  readonly onClose: () => void;
}

/** Every setting, on one page that can be searched. */
export function SettingsPanel({ onClose }: SettingsPanelProps) {
  return (
    <SidePanel title={texts.settings.title} onClose={onClose}>
      {null}
    </SidePanel>
  );
}

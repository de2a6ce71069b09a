import type { Status } from '../../shared/ipc/snapshot';
import type { PlainPanel } from '../board/use-side-panel';
import type { Step } from '../set-up/set-up-steps';
import type { SettingId } from './setting-groups';

/** The props of every setting. */
export interface SettingProps {
  readonly status: Status;
  /** Confirms a setting once it is saved. */
  readonly onKeep: (setting: SettingId, kept: Promise<boolean>) => void;
  /** Another language was chosen, which reloads the page. */
  readonly onLanguage: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onSetUp: (step: Step) => void;
  readonly onPrinters: () => void;
}

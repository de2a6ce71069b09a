import type { Status } from '../../shared/ipc/snapshot';
import type { PlainPanel } from '../board/use-side-panel';
import type { Step } from '../set-up/set-up-steps';
import type { SettingId } from './setting-groups';

/** What every setting is given. */
export interface SettingProps {
  readonly status: Status;
  /** Says that a setting was kept, once it was. */
  readonly onKeep: (setting: SettingId, kept: Promise<boolean>) => void;
  /** Another language was chosen, which loads the page anew. */
  readonly onLanguage: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
  readonly onSetUp: (step: Step) => void;
  readonly onPrinters: () => void;
}

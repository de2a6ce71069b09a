import { texts } from '../../../shared/i18n/texts';
import type { Step } from '../../set-up/set-up-steps';
import { ActionButton } from '../../ui/action-button';

interface SetUpButtonProps {
  /** The step that fixes the banner's problem. */
  readonly step: Step;
  readonly onSetUp: (step: Step) => void;
}

/** Leads from a banner to the setup step that fixes its problem. */
export function SetUpButton({ step, onSetUp }: SetUpButtonProps) {
  return (
    <ActionButton variant="plain" onAction={() => onSetUp(step)}>
      {texts.arrival.openSetUp}
    </ActionButton>
  );
}

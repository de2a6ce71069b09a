import { texts } from '../../../shared/i18n/texts';
import type { Step } from '../../set-up/set-up-steps';
import { ActionButton } from '../../ui/action-button';

interface SetUpButtonProps {
  /** Where what the banner tells is mended. */
  readonly step: Step;
  readonly onSetUp: (step: Step) => void;
}

/** Leads from a banner to the step of the set-up that mends it. */
export function SetUpButton({ step, onSetUp }: SetUpButtonProps) {
  return (
    <ActionButton look="plain" onAction={() => onSetUp(step)}>
      {texts.arrival.openSetUp}
    </ActionButton>
  );
}

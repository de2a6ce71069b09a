import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import type { Step } from '../setup/set-up-steps';

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

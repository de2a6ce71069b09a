import { texts } from '../../shared/i18n/texts';
import { controls, type SetUp } from '../../shared/status/set-up';
import { command } from '../core-client/core-client';
import { ChoiceGroup } from '../ui/fields/choice-group';
import { SetUpStep, type StepProps } from './set-up-step';

const { title, choices } = texts.setUp.control;

/** Whether Bbot asks before a checkout, or only tells of it. */
export function ControlStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
  return (
    <SetUpStep {...step} title={title}>
      <ChoiceGroup
        labelledBy="set-up-control"
        choices={choices}
        order={controls}
        chosen={setUp.control}
        onChoose={(control) => void command('chooseControl', { control })}
      />
    </SetUpStep>
  );
}

import { controls, type SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { ChoiceGroup } from '../fields/choice-group';
import { command } from '../relay';
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

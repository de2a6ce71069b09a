import { kitchens, type SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { command } from '../relay';
import { ChoiceGroup } from './choice-group';
import { SetUpStep, type StepProps } from './set-up-step';

const { title, choices } = texts.setUp.kitchen;

/** How the kitchen reads its orders. */
export function KitchenStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
  return (
    <SetUpStep {...step} title={title}>
      <ChoiceGroup
        labelledBy="set-up-kitchen"
        choices={choices}
        order={kitchens}
        chosen={setUp.kitchen}
        onChoose={(kitchen) => void command('chooseKitchen', { kitchen })}
      />
    </SetUpStep>
  );
}

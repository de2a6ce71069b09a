import { kitchens, type SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { command } from '../relay';
import { ChoiceGroup } from './choice-group';
import { SetUpStep, type StepProps } from './set-up-step';

const { title, choices } = texts.setUp.kitchen;
const { noneForPaper, setUp: setUpPrinters } = texts.printing.panel;

interface KitchenStepProps extends StepProps {
  readonly setUp: SetUp;
  readonly hasPrinter: boolean;
  readonly onPrinters: () => void;
}

/** How the kitchen reads its orders. */
export function KitchenStep({ setUp, hasPrinter, onPrinters, ...step }: KitchenStepProps) {
  return (
    <SetUpStep {...step} title={title}>
      <ChoiceGroup
        labelledBy="set-up-kitchen"
        choices={choices}
        order={kitchens}
        chosen={setUp.kitchen}
        onChoose={(kitchen) => void command('chooseKitchen', { kitchen })}
      />
      {setUp.kitchen !== 'screen' && !hasPrinter && (
        <>
          <p>{noneForPaper}</p>
          <ActionButton look="plain" onAction={onPrinters}>
            {setUpPrinters}
          </ActionButton>
        </>
      )}
    </SetUpStep>
  );
}

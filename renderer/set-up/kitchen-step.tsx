import { useEffect, useRef } from 'react';
import { texts } from '../../shared/i18n/texts';
import { kitchens, type SetUp } from '../../shared/status/set-up';
import { command } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { ChoiceGroup } from '../ui/fields/choice-group';
import styles from './kitchen-step.module.css';
import { SetUpStep, type StepProps } from './set-up-step';

const css = classNamesOf(styles);
const { title, choices } = texts.setUp.kitchen;
const { noneForPaper, setUp: setUpPrinters } = texts.printing.panel;

interface KitchenStepProps extends StepProps {
  readonly setUp: SetUp;
  readonly hasPrinter: boolean;
  readonly onPrinters: () => void;
}

/** How the kitchen reads its orders. */
export function KitchenStep({ setUp, hasPrinter, onPrinters, ...step }: KitchenStepProps) {
  const lacksPrinter = setUp.kitchen !== 'screen' && !hasPrinter;
  const next = useRef<HTMLDivElement>(null);
  const lackedPrinter = useRef(lacksPrinter);
  // After choosing paper, the owner must see what comes next.
  useEffect(() => {
    if (lacksPrinter && !lackedPrinter.current) next.current?.scrollIntoView({ block: 'nearest' });
    lackedPrinter.current = lacksPrinter;
  }, [lacksPrinter]);
  return (
    <SetUpStep {...step} title={title}>
      <ChoiceGroup
        labelledBy="set-up-kitchen"
        choices={choices}
        order={kitchens}
        chosen={setUp.kitchen}
        onChoose={(kitchen) => void command('chooseKitchen', { kitchen })}
      />
      {lacksPrinter && (
        <div ref={next} className={css('next')}>
          <p>{noneForPaper}</p>
          <ActionButton variant="plain" onAction={onPrinters}>
            {setUpPrinters}
          </ActionButton>
        </div>
      )}
    </SetUpStep>
  );
}

import { useEffect, useRef } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { PrinterStatus } from '../../shared/printing/printer';
import type { ConnectionStatus } from '../../shared/status/connection';
import { controls, type SetUp } from '../../shared/status/set-up';
import { command } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { ChoiceGroup } from '../ui/fields/choice-group';
import styles from '../ui/panels/side-panel.module.css';
import { BbotStep } from './bbot-step';
import { DomainStep } from './domain-step';
import { KitchenStep } from './kitchen-step';
import { MoveStep } from './move-step';
import { SetUpStep, type StepProps } from './set-up-step';
import { isComplete, type Step, type StepRequest, stepsLeft } from './set-up-steps';
import { SlipStep } from './slip-step';
import { TokenStep } from './token-step';

const css = classNamesOf(styles);
const words = texts.setUp;
const { title, choices } = texts.setUp.control;

interface SetUpPanelProps {
  readonly setUp: SetUp;
  readonly arrival: ConnectionStatus;
  readonly printers: readonly PrinterStatus[];
  readonly request: StepRequest | null;
  readonly onPrinters: () => void;
  readonly onChecks: () => void;
  readonly onClose: () => void;
}

/** The guide beside the board. It never covers it: orders keep coming in while the owner reads. */
export function SetUpPanel(props: SetUpPanelProps) {
  const { setUp, arrival, printers, request, onPrinters, onChecks, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (request === null) return;
    const heading = panel.current?.querySelector<HTMLElement>(`[data-step="${request.step}"]`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [request]);

  const stepOf = (step: Step) => ({ step, complete: isComplete(step, setUp, arrival) });
  return (
    <section ref={panel} className={css('panel')} aria-labelledby="set-up">
      <div className={css('top')}>
        <h2 id="set-up" className={css('title')} data-step="top" tabIndex={-1}>
          {words.title}
        </h2>
        <ActionButton variant="plain" onAction={onClose}>
          {texts.close}
        </ActionButton>
      </div>
      <div className={css('steps')}>
        {!setUp.done &&
          words.firstTime.map((line) => (
            <p key={line} className={css('note')}>
              {line}
            </p>
          ))}
        <p className={css('note')}>{words.intro}</p>
        <KitchenStep
          {...stepOf('kitchen')}
          setUp={setUp}
          hasPrinter={printers.length > 0}
          onPrinters={onPrinters}
        />
        <ControlStep {...stepOf('control')} setUp={setUp} />
        <TokenStep {...stepOf('token')} setUp={setUp} arrival={arrival} />
        <DomainStep {...stepOf('domain')} setUp={setUp} />
        <BbotStep {...stepOf('bbot')} setUp={setUp} />
        <SlipStep {...stepOf('slip')} printers={printers} />
        {!setUp.keyring && <p className={css('warning')}>{words.noKeyring}</p>}
        <div className={css('end')}>
          <ActionButton variant="plain" wide onAction={onChecks}>
            {texts.checks.title}
          </ActionButton>
        </div>
        {!setUp.done && (
          <div className={css('end')}>
            <ActionButton
              variant="strong"
              wide
              onAction={() => void finish(stepsLeft(setUp, arrival), onClose)}
            >
              {words.finish}
            </ActionButton>
          </div>
        )}
        <MoveStep {...stepOf('move')} />
      </div>
    </section>
  );
}

async function finish(left: number, onClose: () => void): Promise<void> {
  if (!(await command('endSetUp', null))) return;
  onClose();
  if (left > 0) tellStaff(words.stepsLeft(left));
}

/** Whether Bbot asks before a checkout, or only reports it. */
function ControlStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
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

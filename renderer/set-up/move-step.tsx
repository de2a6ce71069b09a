import { texts } from '../../shared/i18n/texts';
import { Fold } from '../ui/fold';
import { MoveAway } from './move-away';
import { MoveHere } from './move-here';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.move;

/** Everything in one sealed file, from one computer to the next. */
export function MoveStep(step: StepProps) {
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      <Fold title={words.away}>
        <MoveAway />
      </Fold>
      <Fold title={words.here}>
        <MoveHere />
      </Fold>
    </SetUpStep>
  );
}

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { Fold } from '../ui/fold';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { passphraseFault } from './passphrase';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.move;

/** Everything in one encrypted file, from one computer to the next. */
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

/** Reads the old computer's encrypted file. */
function MoveHere() {
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState(false);
  const { failure, run, say } = useAttempt('moveFromOldComputer', { INVALID_ARGUMENT: words.tooShort });
  const read = async (): Promise<void> => {
    setTaken(false);
    if (!(await run({ passphrase: typed }))) return;
    setTyped('');
    setTaken(true);
  };
  return (
    <>
      <EntryForm submit={words.read} onSubmit={() => void read()}>
        <p>{words.hereHint}</p>
        <TextEntry
          label={words.passphrase}
          value={typed}
          failure={failure}
          secret
          onChange={(text) => {
            setTyped(text);
            say(null);
          }}
        />
      </EntryForm>
      <StepResult>{taken && words.taken}</StepResult>
    </>
  );
}

/** Writes the encrypted file, and hands over this computer's orders. */
function MoveAway() {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [fault, setFault] = useState<ReturnType<typeof passphraseFault>>(null);
  const [written, setWritten] = useState(false);
  const { failure, run } = useAttempt('moveToNewComputer');

  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setFault(null);
    setWritten(false);
  };
  const write = async (): Promise<void> => {
    const found = passphraseFault(first, second);
    setFault(found);
    if (found !== null || !(await run({ passphrase: first }))) return;
    setFirst('');
    setSecond('');
    setWritten(true);
  };
  return (
    <>
      <EntryForm submit={words.write} onSubmit={() => void write()}>
        <p>{words.awayHint}</p>
        <TextEntry
          label={words.newPassphrase}
          hint={words.shortest}
          value={first}
          failure={fault?.field === 'first' ? fault.words : null}
          secret
          onChange={type(setFirst)}
        />
        <TextEntry
          label={words.again}
          value={second}
          failure={fault?.field === 'second' ? fault.words : failure}
          secret
          onChange={type(setSecond)}
        />
      </EntryForm>
      <StepResult>{written && words.written}</StepResult>
    </>
  );
}

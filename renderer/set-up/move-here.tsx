import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';

const words = texts.setUp.move;

/** Opens the sealed file of the old computer. */
export function MoveHere() {
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

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { passphraseFault } from './passphrase';

const words = texts.setUp.move;

/** Writes the sealed file, and hands this computer's orders over. */
export function MoveAway() {
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

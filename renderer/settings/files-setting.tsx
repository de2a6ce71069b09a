import { useState } from 'react';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { StepResult } from '../setup/step-result';
import { useAttempt } from '../setup/use-attempt';
import { SettingGroup } from './setting-group';

const words = texts.settings.files;

/** The settings to a file, and from one. */
export function FilesSetting() {
  const { name, effect } = texts.settings.entries.files;
  const save = useAttempt('exportSettings');
  const open = useAttempt('importSettings');
  const [result, setResult] = useState<string | null>(null);
  const run = async ({ run: carryOut }: typeof save | typeof open, done: string): Promise<void> => {
    save.say(null);
    open.say(null);
    setResult(null);
    if (await carryOut(null)) setResult(done);
  };
  const failure = save.failure ?? open.failure;
  return (
    <SettingGroup name={name} effect={effect}>
      <ActionButton look="plain" wide onAction={() => void run(save, words.saved)}>
        {words.save}
      </ActionButton>
      <ActionButton look="plain" wide onAction={() => void run(open, words.taken)}>
        {words.open}
      </ActionButton>
      <StepResult mood={failure === null ? 'good' : 'bad'}>{failure ?? result}</StepResult>
    </SettingGroup>
  );
}

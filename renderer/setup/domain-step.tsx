import { useState } from 'react';
import type { SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { EntryForm } from '../fields/entry-form';
import { TextEntry } from '../fields/text-entry';
import { HowTo } from './fold';
import { SetUpStep, type StepProps } from './set-up-step';
import { StepResult } from './step-result';
import { useAttempt } from './use-attempt';

const words = texts.setUp.domain;

/** The domain that keeps the address the same. */
export function DomainStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
  const [typed, setTyped] = useState(setUp.domain ?? '');
  const [saved, setSaved] = useState<string | null>(null);
  const { failure, run, say } = useAttempt('saveDomain', { INVALID_ARGUMENT: words.invalid });
  const save = async (): Promise<void> => {
    const domain = typed.trim();
    setSaved(null);
    if (await run({ domain: domain === '' ? null : domain }))
      setSaved(domain === '' ? words.without : words.saved);
  };
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      <EntryForm submit={words.save} onSubmit={() => void save()}>
        <TextEntry
          label={words.label}
          hint={words.example}
          value={typed}
          failure={failure}
          onChange={(text) => {
            setTyped(text);
            setSaved(null);
            say(null);
          }}
        />
      </EntryForm>
      <StepResult>{saved}</StepResult>
      <HowTo title={words.howTitle} steps={words.how} />
    </SetUpStep>
  );
}

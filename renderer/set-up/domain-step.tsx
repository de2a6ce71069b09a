import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { SetUp } from '../../shared/status/set-up';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { HowTo } from '../ui/fold';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.domain;

/** The domain that keeps the address stable. */
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

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { ConnectionStatus } from '../../shared/status/connection';
import type { SetUp } from '../../shared/status/set-up';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { HowTo } from '../ui/fold';
import { KeptFocus } from '../ui/kept-focus';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { SetUpStep, type StepProps } from './set-up-step';
import { isConnected, needsToken } from './set-up-steps';
import { nextTokenForm, type TokenFormState, tokenResult } from './token-result';
import styles from './token-step.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.token;

interface TokenStepProps extends StepProps {
  readonly setUp: SetUp;
  readonly arrival: ConnectionStatus;
}

/** The token that connects this computer, and its result. */
export function TokenStep({ setUp, arrival, ...step }: TokenStepProps) {
  const [form, setForm] = useState<TokenFormState>('closed');
  const next = nextTokenForm(form, needsToken(setUp, arrival), isConnected(arrival));
  if (next !== form) setForm(next);
  const result = setUp.token === 'none' ? null : tokenResult(arrival);
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      <KeptFocus className={css('part')}>
        {setUp.token === 'environment' && <p>{words.environment}</p>}
        {setUp.token === 'kept' && next === 'closed' && (
          <div className={css('kept')}>
            <p>{words.kept}</p>
            <ActionButton variant="plain" onAction={() => setForm('open')}>
              {words.replace}
            </ActionButton>
          </div>
        )}
        {setUp.token !== 'environment' && next !== 'closed' && <TokenForm onSaved={() => setForm('sent')} />}
        {setUp.token === 'kept' && next === 'open' && !needsToken(setUp, arrival) && (
          <ActionButton variant="quiet" onAction={() => setForm('closed')}>
            {words.keepOld}
          </ActionButton>
        )}
      </KeptFocus>
      <StepResult severity={result?.severity ?? 'careful'}>{result?.text}</StepResult>
      {setUp.token !== 'environment' && <HowTo title={words.howTitle} steps={words.how} />}
    </SetUpStep>
  );
}

/** A pasted token is sent at once, and is not kept in the page. */
function TokenForm({ onSaved }: { readonly onSaved: () => void }) {
  const [typed, setTyped] = useState('');
  const { advice, title } = texts.arrival.owner.problems['not-a-token'];
  const { failure, run } = useAttempt('saveToken', { INVALID_ARGUMENT: `${title} ${advice}` });
  const send = async (token: string): Promise<void> => {
    setTyped('');
    if (await run({ token })) onSaved();
  };
  return (
    <EntryForm submit={words.check} onSubmit={() => void send(typed)}>
      <TextEntry
        label={words.label}
        hint={words.placeHint}
        value={typed}
        failure={failure}
        secret
        onChange={setTyped}
        onPaste={(event) => {
          event.preventDefault();
          void send(event.clipboardData.getData('text'));
        }}
      />
    </EntryForm>
  );
}

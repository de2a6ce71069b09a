import { texts } from '../../shared/i18n/texts';
import type { SetUp } from '../../shared/status/set-up';
import { BbotAddress } from './bbot-address';
import { BbotCredentials } from './bbot-credentials';
import { EmptyFields } from './empty-fields';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.bbot;

/** What to paste where in Bbot's panel, and whether Bbot has called since. */
export function BbotStep({ setUp, ...step }: StepProps & { readonly setUp: SetUp }) {
  const { address, seen, control } = setUp;
  return (
    <SetUpStep {...step} title={words.title} hint={words.hint}>
      {address === null ? (
        <p>{words.noAddress}</p>
      ) : (
        <>
          {control === 'in-control' ? (
            <BbotAddress which="checkout" address={address} seenAt={seen.checkout} />
          ) : (
            <EmptyFields />
          )}
          <BbotAddress which="updates" address={address} seenAt={seen.updates} />
        </>
      )}
      <BbotCredentials setUp={setUp} />
    </SetUpStep>
  );
}

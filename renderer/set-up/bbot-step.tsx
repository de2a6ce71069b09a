import { texts } from '../../shared/i18n/texts';
import type { SetUp } from '../../shared/status/set-up';
import { classNamesOf } from '../ui/class-names';
import { BbotAddress } from './bbot-address';
import styles from './bbot-address.module.css';
import { BbotCredentials } from './bbot-credentials';
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

const css = classNamesOf(styles);

/** The fields that could block a checkout: who only watches leaves them alone. */
function EmptyFields() {
  return (
    <div className={css('block')}>
      <h4 className={css('title')}>{words.leaveEmpty}</h4>
      <ul className={css('fields')}>
        {words.panelFields.checkout.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
      <p className={css('into')}>{words.leaveEmptyHint}</p>
    </div>
  );
}

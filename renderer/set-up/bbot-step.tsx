import { bbotPaths } from '../../shared/bbot/bbot-paths';
import { dayAndTime, timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { SetUp } from '../../shared/status/set-up';
import { classNamesOf } from '../ui/class-names';
import { CopyButton } from '../ui/copy-button';
import { CheckIcon } from '../ui/icons';
import styles from './bbot-address.module.css';
import { BbotCredentials } from './bbot-credentials';
import { SetUpStep, type StepProps } from './set-up-step';

const words = texts.setUp.bbot;
const css = classNamesOf(styles);

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

/** The fields that could block a checkout: leave them empty in watch-only mode. */
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

interface BbotAddressProps {
  readonly which: keyof typeof bbotPaths;
  /** The public address without a path. */
  readonly address: string;
  readonly seenAt: string | null;
}

/** One of the two addresses: which fields to paste it into, and when Bbot last called there. */
function BbotAddress({ which, address, seenAt }: BbotAddressProps) {
  return (
    <div className={css('block', seenAt !== null && 'seen')}>
      <h4 className={css('title')}>{words.addresses[which]}</h4>
      <p className={css('value')}>{`${address}${bbotPaths[which]}`}</p>
      <CopyButton what={`${which}-address`} />
      <p className={css('into')}>{words.pasteInto}</p>
      <ul className={css('fields')}>
        {words.panelFields[which].map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
      <p role="status" className={css('proof')}>
        {seenAt === null ? (
          words.neverSeen
        ) : (
          <>
            <CheckIcon />
            {words.seen(seenWords(seenAt))}
          </>
        )}
      </p>
      {seenAt === null && <p className={css('try')}>{words.tryIt[which]}</p>}
    </div>
  );
}

/** The time if today, otherwise with the day. */
function seenWords(instant: string): string {
  const today = new Date(instant).toDateString() === new Date().toDateString();
  return today ? timeOfDay(instant, texts.locale) : dayAndTime(instant, texts.locale);
}

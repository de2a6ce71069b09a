import { bbotPaths } from '../../shared/bbot/bbot-paths';
import { dayAndTime, timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { CopyButton } from '../ui/copy-button';
import { CheckIcon } from '../ui/icons';
import styles from './bbot-address.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.bbot;

interface BbotAddressProps {
  readonly which: keyof typeof bbotPaths;
  /** The public address without a path. */
  readonly address: string;
  readonly seenAt: string | null;
}

/** One of the two addresses: the fields that it belongs into, and when Bbot last called there. */
export function BbotAddress({ which, address, seenAt }: BbotAddressProps) {
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

/** The time of today, or the day as well. */
function seenWords(instant: string): string {
  const today = new Date(instant).toDateString() === new Date().toDateString();
  return today ? timeOfDay(instant, texts.locale) : dayAndTime(instant, texts.locale);
}

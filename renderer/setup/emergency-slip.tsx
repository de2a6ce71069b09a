import { createPortal } from 'react-dom';
import type { SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { bbotPaths } from './bbot-paths';
import styles from './emergency-slip.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.slip;

interface EmergencySlipProps extends Pick<SetUp, 'control' | 'address'> {
  readonly printedAt: Date;
}

/**
 * For paper alone: how guests can order while this computer is dead. It holds no secret. Who only watches reads
 * the fields too: they may have been filled in since it was printed.
 */
export function EmergencySlip({ control, address, printedAt }: EmergencySlipProps) {
  return createPortal(
    <article className={css('slip')}>
      <h1>{words.heading}</h1>
      <p>{control === 'in-control' ? words.blocked : words.notBlocked}</p>
      <FieldsToClear address={address} />
      <p>{words.signIn}</p>
      <p>{words.printed(printedAt.toLocaleDateString(texts.locale, { dateStyle: 'long' }))}</p>
    </article>,
    document.body,
  );
}

function FieldsToClear({ address }: Pick<SetUp, 'address'>) {
  return (
    <>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ul>
        {texts.setUp.bbot.panelFields.checkout.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
      <p>{words.after}</p>
      <p>{words.restore}</p>
      <p className={css('address')}>
        {address === null ? words.noAddress : `${address}${bbotPaths.checkout}`}
      </p>
    </>
  );
}

import { createPortal } from 'react-dom';
import type { SetUp } from '../../shared/set-up';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { bbotPaths } from './bbot-paths';
import styles from './emergency-slip.module.css';

const css = classNamesOf(styles);
const words = texts.setUp.slip;

/** For paper alone: how guests can order while this computer is dead. It holds no secret. */
export function EmergencySlip({ control, address }: Pick<SetUp, 'control' | 'address'>) {
  return createPortal(
    <article className={css('slip')}>
      <h1>{words.heading}</h1>
      {control === 'in-control' ? <FieldsToClear address={address} /> : <p>{words.notBlocked}</p>}
    </article>,
    document.body,
  );
}

function FieldsToClear({ address }: Pick<SetUp, 'address'>) {
  return (
    <>
      <p>{words.blocked}</p>
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

import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { Refusal } from '../../../shared/ipc/snapshot';
import { reasonWords } from '../../blocked/blocked-words';
import { useMoney } from '../../core-client/store-facts';
import { shown } from '../../letters/shown';
import { classNamesOf } from '../../ui/class-names';
import { foundDishes } from './found-dishes';
import styles from './found-entry.module.css';

const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FoundRefusalProps {
  readonly refusal: Refusal;
  readonly query: string;
}

/** A blocked checkout that was found, with why it was blocked: what staff tell the guest. */
export function FoundRefusal({ refusal, query }: FoundRefusalProps) {
  const { number, guestName, at, items, valueCents, attempts } = refusal;
  const money = useMoney();
  const facts = [
    number === null ? null : texts.ticket.name(number),
    valueCents === null ? null : money(valueCents),
    attempts > 1 ? words.attempts(attempts) : null,
    ...foundDishes(query, items),
  ].filter((fact) => fact !== null);
  return (
    <li className={css('entry', 'refusal')}>
      <p className={css('top')}>
        <span className={css('name')} dir="auto">
          {guestName === null ? words.noGuest : shown(guestName)}
        </span>{' '}
        <span className={css('when')}>{texts.ticket.takenAt(timeOfDay(at, texts.locale))}</span>
      </p>
      <p className={css('reason')}>{shown(reasonWords(refusal))}</p>
      <p className={css('facts')} dir="auto">
        {shown(facts.join(' · '))}
      </p>
    </li>
  );
}

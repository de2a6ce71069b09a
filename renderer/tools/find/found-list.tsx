import type { ReactNode } from 'react';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket, Refusal } from '../../../shared/ipc/snapshot';
import { reasonWords } from '../../blocked/blocked-words';
import { useMoney } from '../../core-client/store-facts';
import { shown } from '../../letters/shown';
import { classNamesOf } from '../../ui/class-names';
import type { Found } from './find-orders';
import { foundDishes } from './found-dishes';
import entryStyles from './found-entry.module.css';
import styles from './found-list.module.css';
import { FoundTicket } from './found-ticket';

const css = classNamesOf(styles);
const entry = classNamesOf(entryStyles);
const words = texts.tools.finding;

/** More than people read; each typed letter redraws them. */
const maxOfEach = 20;

interface FoundListProps {
  readonly query: string;
  readonly found: Found;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** The results, by where they are. */
export function FoundList({ query, found, onShow }: FoundListProps) {
  const wanted = query.trim();
  const { board, later, done, blocked } = found;
  const count = board.length + later.length + done.length + blocked.length;
  return (
    <>
      <div role="status" className={css('outcome')}>
        {wanted !== '' && count > 0 && <p>{words.count(count)}</p>}
        {wanted !== '' && count === 0 && (
          <>
            <p className={css('nothing')} dir="auto">
              {words.nothing(wanted)}
            </p>
            <p>{words.nothingHint}</p>
          </>
        )}
      </div>
      {found.places.map((place) => (
        <Place key={place} title={words.places[place]} count={found[place].length}>
          {found[place].slice(0, maxOfEach).map((ticket) => (
            <FoundTicket key={ticket.id} ticket={ticket} query={query} onShow={onShow} />
          ))}
        </Place>
      ))}
      <Place title={words.places.blocked} count={blocked.length}>
        {blocked.slice(0, maxOfEach).map((refusal) => (
          <FoundRefusal key={refusal.key} refusal={refusal} query={query} />
        ))}
      </Place>
    </>
  );
}

interface PlaceProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Place({ title, count, children }: PlaceProps) {
  if (count === 0) return null;
  return (
    <>
      <h3 className={css('place')}>
        {title} <span className={css('count')}>{count}</span>
      </h3>
      <ul className={css('list')}>{children}</ul>
      {count > maxOfEach && <p className={css('more')}>{words.more(count - maxOfEach)}</p>}
    </>
  );
}

interface FoundRefusalProps {
  readonly refusal: Refusal;
  readonly query: string;
}

/** A blocked checkout, with why it was blocked: what staff tell the guest. */
function FoundRefusal({ refusal, query }: FoundRefusalProps) {
  const { number, guestName, at, items, valueCents, attempts } = refusal;
  const money = useMoney();
  const facts = [
    number === null ? null : texts.ticket.name(number),
    valueCents === null ? null : money(valueCents),
    attempts > 1 ? words.attempts(attempts) : null,
    ...foundDishes(query, items),
  ].filter((fact) => fact !== null);
  return (
    <li className={entry('entry', 'refusal')}>
      <p className={entry('top')}>
        <span className={entry('name')} dir="auto">
          {guestName === null ? words.noGuest : shown(guestName)}
        </span>{' '}
        <span className={entry('when')}>{texts.ticket.takenAt(timeOfDay(at, texts.locale))}</span>
      </p>
      <p className={entry('reason')}>{shown(reasonWords(refusal))}</p>
      <p className={entry('facts')} dir="auto">
        {shown(facts.join(' · '))}
      </p>
    </li>
  );
}

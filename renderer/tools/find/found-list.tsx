import type { ReactNode } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { classNamesOf } from '../../ui/class-names';
import type { Found } from './find-orders';
import styles from './found-list.module.css';
import { FoundRefusal } from './found-refusal';
import { FoundTicket } from './found-ticket';

const css = classNamesOf(styles);
const words = texts.tools.finding;

/** More than anybody reads; each letter typed draws them again. */
const mostOfEach = 20;

interface FoundListProps {
  readonly query: string;
  readonly found: Found;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** What was found, by where it is. */
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
          {found[place].slice(0, mostOfEach).map((ticket) => (
            <FoundTicket key={ticket.id} ticket={ticket} query={query} onShow={onShow} />
          ))}
        </Place>
      ))}
      <Place title={words.places.blocked} count={blocked.length}>
        {blocked.slice(0, mostOfEach).map((refusal) => (
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
      {count > mostOfEach && <p className={css('more')}>{words.more(count - mostOfEach)}</p>}
    </>
  );
}

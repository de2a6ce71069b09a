import { texts } from '../../shared/texts';
import { groupItems, type ItemGroup } from '../../shared/ticket/group-items';
import type { TicketItem } from '../../shared/ticket/ticket';
import { classNamesOf } from '../class-names';
import styles from './ticket-items.module.css';
import { itemStatusWords } from './ticket-words';

const css = classNamesOf(styles);

/** What is to be made: equal items as one line with their count. */
export function TicketItems({ items }: { readonly items: readonly TicketItem[] }) {
  return (
    <ul className={css('items')}>
      {groupItems(items).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and keep no state
        <ItemLine key={index} group={group} />
      ))}
    </ul>
  );
}

function ItemLine({ group: { count, item } }: { readonly group: ItemGroup }) {
  const status = itemStatusWords(item.status);
  return (
    <li className={css('item')}>
      <span className={css('count', count > 1 && 'several')}>{texts.ticket.count(count)}</span>{' '}
      <div className={css('what')}>
        <div dir="auto">{item.name}</div>
        {item.mods.length > 0 && (
          <ul className={css('mods')}>
            {item.mods.map((mod, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mod may be named twice and keeps no state
              <li key={index} dir="auto">
                {mod}
              </li>
            ))}
          </ul>
        )}
        {item.instructions !== null && (
          <p className={css('note')} dir="auto">
            {item.instructions}
          </p>
        )}
        {status !== null && <p className={css('status')}>{status}</p>}
      </div>
    </li>
  );
}

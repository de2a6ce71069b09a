import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { kitchenKey } from '../../shared/ticket/kitchen-key';
import { classNamesOf } from '../class-names';
import styles from './changed-items.module.css';
import { FoldedText } from './folded-text';
import { itemChanges } from './ticket-changes';

const css = classNamesOf(styles);

/** What came and went since staff last tapped the ticket, above what it now is. */
export function ChangedItems({ ticket }: { readonly ticket: BoardTicket }) {
  const changes = itemChanges(ticket);
  if (changes.length === 0) return null;
  return (
    <ul className={css('changes')} aria-label={texts.board.changedItems}>
      {changes.map(({ item, count }) => (
        <li key={kitchenKey(item)} className={css(count < 0 && 'removed')} dir="auto">
          <FoldedText
            text={count > 0 ? texts.board.added(count, item.name) : texts.board.removed(-count, item.name)}
          />
        </li>
      ))}
    </ul>
  );
}

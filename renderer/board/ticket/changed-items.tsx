import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { kitchenKey } from '../../../shared/ticket/kitchen-key';
import { classNamesOf } from '../../ui/class-names';
import { FoldedText } from '../../ui/folded-text';
import styles from './changed-items.module.css';
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

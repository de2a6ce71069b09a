import { type CSSProperties, useId } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { firstGroups, maxOnBoard } from '../../../shared/ticket/first-groups';
import { groupItems, type ItemGroup } from '../../../shared/ticket/group-items';
import { isStruck } from '../../../shared/ticket/struck';
import { isTicked, tickKey } from '../../../shared/ticket/tick-key';
import type { TicketItem } from '../../../shared/ticket/ticket';
import { command } from '../../core-client/core-client';
import { classNamesOf } from '../../ui/class-names';
import { FoldedText } from '../../ui/folded-text';
import { CheckIcon } from '../../ui/icons';
import styles from './ticket-items.module.css';
import { itemStatusWords } from './ticket-words';

const css = classNamesOf(styles);

/** The ticket on which a cook ticks off finished items. */
interface Ticking {
  readonly id: string;
  readonly ticked: readonly string[];
}

interface TicketItemsProps {
  readonly items: readonly TicketItem[];
  /** How many columns the lines flow through. */
  readonly columns?: number;
  /** Without it the lines are read-only. */
  readonly ticking?: Ticking | undefined;
}

/** What to make: equal items on one line with their count. */
export function TicketItems({ items, columns = 1, ticking }: TicketItemsProps) {
  const { first, moreItems } = firstGroups(groupItems(items), maxOnBoard);
  return (
    <ul className={css('items')} style={columns === 1 ? undefined : { columnCount: columns }}>
      {first.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and keep no state
        <ItemLine key={index} group={group} ticking={ticking} />
      ))}
      {moreItems > 0 && <li className={css('more')}>{texts.ticket.moreItems(moreItems)}</li>}
    </ul>
  );
}

interface ItemLineProps {
  readonly group: ItemGroup;
  readonly ticking: Ticking | undefined;
}

function ItemLine({ group: { count, item }, ticking }: ItemLineProps) {
  const id = useId();
  const status = itemStatusWords(item.status);
  const struck = isStruck(item);
  const ticks = ticking !== undefined && !struck;
  const ticked = ticks && isTicked(ticking.ticked, item);
  const name = <FoldedText text={item.name} />;
  return (
    <li className={css('item', ticks && 'tickable', ticked && 'ticked', struck && 'struck')}>
      {ticks && <TickBox ticketId={ticking.id} item={item} labelledBy={id} ticked={ticked} />}
      <span className={css('count', count > 1 && 'several')}>{texts.ticket.count(count)}</span>{' '}
      <div className={css('what')}>
        <div id={id} dir="auto">
          {struck ? <s>{name}</s> : name}
        </div>
        <ModLines mods={item.mods} />
        {item.instructions !== null && (
          <p className={css('note')} dir="auto">
            <FoldedText text={item.instructions} />
          </p>
        )}
        {status !== null && (
          <p className={css('status')}>
            <FoldedText text={status} />
          </p>
        )}
      </div>
      {ticked && (
        <span className={css('check')}>
          <CheckIcon />
        </span>
      )}
    </li>
  );
}

interface TickBoxProps {
  readonly ticketId: string;
  readonly item: TicketItem;
  /** The id of the element that names it. */
  readonly labelledBy: string;
  readonly ticked: boolean;
}

function TickBox({ ticketId, item, labelledBy, ticked }: TickBoxProps) {
  return (
    <input
      type="checkbox"
      className={css('tick')}
      aria-labelledby={labelledBy}
      checked={ticked}
      onChange={() => void command('tickItem', { id: ticketId, item: tickKey(item), ticked: !ticked })}
    />
  );
}

/** How to make an item, each line indented by its nesting. */
function ModLines({ mods }: Pick<TicketItem, 'mods'>) {
  if (mods.length === 0) return null;
  return (
    <ul className={css('mods')}>
      {mods.map(({ text, depth, aside }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a mod may be named twice and keeps no state
          key={index}
          className={css(depth > 0 && 'nested', aside === true && 'aside')}
          style={levelOf(depth)}
          dir="auto"
        >
          <FoldedText text={text} />
        </li>
      ))}
    </ul>
  );
}

/** A narrow card has no room for more. */
const deepestOnCard = 4;

/** A line's indent. */
function levelOf(depth: number): CSSProperties | undefined {
  return depth === 0 ? undefined : { paddingInlineStart: `${Math.min(depth, deepestOnCard) * 0.85}em` };
}

import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import type { BoardTicket, Refusal } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import type { BoardState } from '../board/board-state';
import { classNamesOf } from '../class-names';
import { CloseIcon } from '../icons';
import { SidePanel } from '../side-panel';
import { findOrders } from './find-orders';
import styles from './find-panel.module.css';
import { FoundList } from './found-list';

const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FindPanelProps {
  readonly tickets: BoardState['tickets'];
  readonly refusals: readonly Refusal[];
  readonly laterMinutes: number;
  /** Another one each time that somebody asks for the panel: then its field takes the focus. */
  readonly wish: object;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onClose: () => void;
}

/** Finds an order of today, and a guest's checkout that was blocked, by whatever the guest says. */
export function FindPanel({ tickets, refusals, laterMinutes, wish, onShow, onClose }: FindPanelProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish asks for the field anew
  useEffect(() => field.current?.focus(), [wish]);
  const found = findOrders(query, { tickets: tickets.values(), refusals, laterMinutes, nowMs: Date.now() });
  const [first] = [...found.board, ...found.later, ...found.done];
  return (
    <SidePanel title={texts.tools.find} onClose={onClose}>
      <SearchField
        className={css('search')}
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (first !== undefined) onShow(first);
        }}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
      >
        <Label className={css('label')}>{words.field}</Label>
        <div className={css('box')}>
          <Input ref={field} className={css('input')} />
          {query !== '' && (
            <Button className={css('clear')}>
              <CloseIcon />
            </Button>
          )}
        </div>
        <Text slot="description" className={css('hint')}>
          {words.hint}
        </Text>
      </SearchField>
      <FoundList query={query} found={found} onShow={onShow} />
    </SidePanel>
  );
}

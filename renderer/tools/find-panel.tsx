import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket, Refusal } from '../../shared/ipc/snapshot';
import { isOpen } from '../../shared/ticket/standing';
import type { BoardState } from '../core-client/board-state';
import { classNamesOf } from '../ui/class-names';
import clearStyles from '../ui/fields/clear-button.module.css';
import { CloseIcon } from '../ui/icons';
import { SidePanel } from '../ui/side-panel';
import { findOrders } from './find-orders';
import styles from './find-panel.module.css';
import { FoundList } from './found-list';
import { useOlderDone } from './use-older-done';

const button = classNamesOf(clearStyles);
const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FindPanelProps {
  readonly tickets: BoardState['tickets'];
  /** How many are done today in all. */
  readonly doneCount: number;
  readonly refusals: readonly Refusal[];
  readonly laterMinutes: number;
  /** Another one each time that somebody asks for the panel: then its field takes the focus. */
  readonly wish: object;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onClose: () => void;
}

/** Finds an order of today, and a guest's checkout that was blocked, by whatever the guest says. */
export function FindPanel({
  tickets,
  doneCount,
  refusals,
  laterMinutes,
  wish,
  onShow,
  onClose,
}: FindPanelProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish asks for the field anew
  useEffect(() => field.current?.focus(), [wish]);
  const held = [...tickets.values()];
  const older = useOlderDone(query, doneCount > held.filter((ticket) => !isOpen(ticket)).length);
  // One that came back meanwhile is there twice for a moment.
  const all = [...held, ...older.filter(({ id }) => !tickets.has(id))];
  const found = findOrders(query, { tickets: all, refusals, laterMinutes, nowMs: Date.now() });
  const [first] = found.places.flatMap((place) => found[place]);
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
            <Button className={button('clear')}>
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

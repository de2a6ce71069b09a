import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket, Refusal } from '../../../shared/ipc/snapshot';
import { isOpen } from '../../../shared/ticket/ticket-state';
import type { BoardState } from '../../core-client/board-state';
import { ask } from '../../core-client/core-client';
import { tellStaff } from '../../core-client/notices';
import { classNamesOf } from '../../ui/class-names';
import clearStyles from '../../ui/fields/clear-button.module.css';
import { CloseIcon } from '../../ui/icons';
import { SidePanel } from '../../ui/panels/side-panel';
import { findOrders } from './find-orders';
import styles from './find-panel.module.css';
import { FoundList } from './found-list';

const button = classNamesOf(clearStyles);
const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FindPanelProps {
  readonly tickets: BoardState['tickets'];
  /** How many are done today in total. */
  readonly doneCount: number;
  readonly refusals: readonly Refusal[];
  readonly laterMinutes: number;
  /** A new object each time staff ask for the panel: then its field takes the focus. */
  readonly request: object;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onClose: () => void;
}

/** Finds one of today's orders, or a guest's blocked checkout, by whatever the guest says. */
export function FindPanel({
  tickets,
  doneCount,
  refusals,
  laterMinutes,
  request,
  onShow,
  onClose,
}: FindPanelProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request focuses the field again
  useEffect(() => field.current?.focus(), [request]);
  const held = [...tickets.values()];
  const older = useOlderDone(query, doneCount > held.filter((ticket) => !isOpen(ticket)).length);
  // A ticket just brought back is in both for a moment.
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

/** No request for every single letter while typing. */
const pauseMs = 150;

interface Older {
  readonly query: string;
  readonly tickets: readonly BoardTicket[];
}

/**
 * Matches among today's done orders that this page does not hold; none until they are found.
 * @param areThere whether there are such orders
 */
function useOlderDone(query: string, areThere: boolean): readonly BoardTicket[] {
  const [older, setOlder] = useState<Older | null>(null);
  const wanted = areThere ? query.trim() : '';
  useEffect(() => {
    if (wanted === '') return;
    let given = false;
    const timer = setTimeout(() => {
      void ask('findDone', { query: wanted }).then((outcome) => {
        if (given) return;
        setOlder({ query: wanted, tickets: outcome.ok ? outcome.value : [] });
        if (!outcome.ok) tellStaff(texts.notDone('findDone', outcome.code));
      });
    }, pauseMs);
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return older !== null && older.query === wanted ? older.tickets : [];
}

import { useMemo, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { useThisMinute } from '../board/ticket/use-age';
import type { BoardState } from '../core-client/board-state';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { FoldedText } from '../ui/folded-text';
import { SidePanel } from '../ui/panels/side-panel';
import { type AllDayLine, countAllDay } from './all-day';
import styles from './all-day-panel.module.css';

const css = classNamesOf(styles);
const words = texts.tools.counting;

interface AllDayPanelProps {
  readonly tickets: BoardState['tickets'];
  readonly laterMinutes: number;
  readonly onClose: () => void;
}

/** The total still open: "7 × Ceviche", and of these "3 × no onion". */
export function AllDayPanel({ tickets, laterMinutes, onClose }: AllDayPanelProps) {
  const [withLater, setWithLater] = useState(false);
  const nowMs = useThisMinute();
  const { lines, later, unconfirmed } = useMemo(
    () => countAllDay({ tickets: tickets.values(), laterMinutes, nowMs, withLater }),
    [tickets, laterMinutes, nowMs, withLater],
  );
  return (
    <SidePanel title={texts.tools.allDay} onClose={onClose}>
      <p className={css('note')}>{lines.length === 0 ? words.nothing : words.intro}</p>
      <ul className={css('lines')}>
        {lines.map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </ul>
      <CheckEntry
        label={words.withLater}
        {...(later > 0 ? { hint: words.later(later, withLater) } : {})}
        checked={withLater}
        onChange={setWithLater}
      />
      {unconfirmed > 0 && <p className={css('left-out')}>{words.unconfirmed(unconfirmed)}</p>}
    </SidePanel>
  );
}

function Line({ line: { name, count, mods, notes } }: { readonly line: AllDayLine }) {
  const details = [
    ...mods.map((mod) => ({ kind: 'mod', ...mod }) as const),
    ...notes.map((note) => ({ kind: 'special', ...note, text: words.note(note.text) }) as const),
  ];
  return (
    <li className={css('line')}>
      <span className={css('count')}>{words.count(count)}</span>{' '}
      <div className={css('what')}>
        <p className={css('name')} dir="auto">
          <FoldedText text={name} />
        </p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={`${detail.kind} ${detail.text}`} className={css('detail', detail.kind)}>
                <span className={css('part')}>{words.count(detail.count)}</span>{' '}
                <span dir="auto">
                  <FoldedText text={detail.text} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

import { timeOfDay } from '../shared/clock-time';
import type { DayRecord } from '../shared/history';
import { texts } from '../shared/texts';
import styles from './blocked-table.module.css';
import { nameLines, reasonWords } from './blocked-words';
import { classNamesOf } from './class-names';
import { countedNames } from './counted-names';
import { shown } from './letters/shown';
import { LineTable } from './line-table';
import { useMoney } from './money';

const css = classNamesOf(styles);
const words = texts.blocked;

/** Blocked checkouts, a line each. Who they were is kept for today alone. */
export function BlockedTable({ blocked }: Pick<DayRecord, 'blocked'>) {
  const money = useMoney();
  const named = blocked.some(({ guestName }) => guestName !== undefined);
  const who = named ? [words.guest, words.items] : [];
  return (
    <LineTable look={css('table')}>
      <thead>
        <tr>
          {[words.time, ...who, words.value, words.reason, words.attempts].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocked.map((one, index) => (
          <tr key={one.key ?? index}>
            <td className={css('short')}>{timeOfDay(one.at, texts.locale)}</td>
            {named && (
              <>
                <td className={css('words', 'who')} dir="auto">
                  {one.guestName == null ? words.unknown : shown(one.guestName)}
                  {nameLines(one).map((line) => (
                    <span key={line} className={css('name')}>
                      {shown(line)}
                    </span>
                  ))}
                </td>
                <td className={css('words', 'dishes')} dir="auto">
                  {shown(countedNames(one.items ?? []).join(', ')) || words.unknown}
                </td>
              </>
            )}
            <td className={css('short')}>
              {one.valueCents === null ? words.unknown : money(one.valueCents)}
            </td>
            <td className={css('words')}>{shown(reasonWords(one))}</td>
            <td>{one.attempts}</td>
          </tr>
        ))}
      </tbody>
    </LineTable>
  );
}

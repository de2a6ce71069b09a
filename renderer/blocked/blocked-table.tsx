import { timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { DayRecord } from '../../shared/status/history';
import { useMoney } from '../core-client/store-facts';
import { shown } from '../letters/shown';
import { classNamesOf } from '../ui/class-names';
import { countedNames } from '../ui/counted-names';
import { LineTable } from '../ui/line-table';
import styles from './blocked-table.module.css';
import { nameLines, reasonWords } from './blocked-words';

const css = classNamesOf(styles);
const words = texts.blocked;

/** Blocked checkouts, one line each. Guests' data is kept for today only. */
export function BlockedTable({ blocked }: Pick<DayRecord, 'blocked'>) {
  const money = useMoney();
  const named = blocked.some(({ guestName }) => guestName !== undefined);
  const who = named ? [words.guest, words.items] : [];
  return (
    <LineTable className={css('table')}>
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

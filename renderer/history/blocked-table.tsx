import { timeOfDay } from '../../shared/clock-time';
import type { DayRecord } from '../../shared/history';
import { formatCents } from '../../shared/money';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import styles from './blocked-table.module.css';

const css = classNamesOf(styles);
const words = texts.blocked;

/** The checkouts that were blocked on a day. Who they were is kept for today alone. */
export function BlockedTable({ blocked }: { readonly blocked: DayRecord['blocked'] }) {
  const named = blocked.some(({ guestName }) => guestName !== undefined);
  const headings = [
    words.time,
    words.reason,
    words.value,
    words.attempts,
    ...(named ? [words.guest, words.items] : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard
    <section className={css('scroll')} tabIndex={0} aria-label={texts.history.blockedLabel}>
      <p className={css('note')}>
        <strong className={css('sum')}>{sumWords(blocked)}</strong>
        {!named && ` ${texts.history.blockedNames}`}
      </p>
      <table className={css('table')}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocked.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is over has no name of its own and keeps no state
            <tr key={index}>
              <td className={css('short')}>{timeOfDay(one.at, texts.locale)}</td>
              <td>{texts.reasons[one.code]}</td>
              <td className={css('short')}>
                {one.valueCents === null ? words.unknown : formatCents(one.valueCents, texts.locale)}
              </td>
              <td>{one.attempts}</td>
              {named && (
                <>
                  <td dir="auto">{one.guestName ?? words.unknown}</td>
                  <td dir="auto">{one.items?.join(', ') || words.unknown}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sumWords(blocked: DayRecord['blocked']): string {
  const cents = blocked.reduce((sum, { valueCents }) => sum + (valueCents ?? 0), 0);
  return texts.history.blockedSum(blocked.length, formatCents(cents, texts.locale));
}

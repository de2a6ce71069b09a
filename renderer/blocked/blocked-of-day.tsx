import { texts } from '../../shared/i18n/texts';
import type { DayRecord } from '../../shared/status/history';
import { useMoney } from '../core-client/store-facts';
import placeStyles from '../history/day-place.module.css';
import { classNamesOf } from '../ui/class-names';
import styles from './blocked-of-day.module.css';
import { BlockedTable } from './blocked-table';
import { blockedTotal, blockedTotalWords } from './blocked-total';

const css = classNamesOf(styles);
const place = classNamesOf(placeStyles);

/** The checkouts that were blocked on a day, and what they came to. */
export function BlockedOfDay({ blocked }: { readonly blocked: DayRecord['blocked'] }) {
  const named = blocked.some(({ guestName }) => guestName !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled table must be reached by keyboard
    <section className={place('scroll')} tabIndex={0} aria-label={texts.history.blockedLabel}>
      <p className={css('note')}>
        <strong className={css('sum')}>{blockedTotalWords(blockedTotal(blocked), useMoney())}</strong>
        {!named && ` ${texts.history.blockedNames}`}
      </p>
      <BlockedTable blocked={blocked} />
    </section>
  );
}

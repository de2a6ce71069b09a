import { texts } from '../../../shared/i18n/texts';
import { classNamesOf } from '../../ui/class-names';
import styles from './not-drawn.module.css';

const css = classNamesOf(styles);

/** The end of a list that draws no more: how many orders follow, and how to see them. */
export function NotDrawn({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className={css('rest')}>
      <strong>{texts.board.notDrawn(count)}</strong> {texts.board.notDrawnHint(count)}
    </p>
  );
}

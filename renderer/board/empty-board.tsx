import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import { command } from '../relay';
import styles from './empty-board.module.css';

const css = classNamesOf(styles);

/** What stands on the board when there is nothing to make. */
export function EmptyBoard({ firstLook }: { readonly firstLook: boolean }) {
  return (
    <div className={css('empty')}>
      <p className={css('title')}>{texts.noOpenOrders}</p>
      {firstLook && (
        <>
          <p className={css('hint')}>{texts.noOpenOrdersHint}</p>
          <ActionButton look="plain" onAction={() => void command('sendTestOrder', null)}>
            {texts.menu.sendTestOrder}
          </ActionButton>
        </>
      )}
    </div>
  );
}

import { texts } from '../../../shared/i18n/texts';
import { command } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import styles from './empty-board.module.css';

const css = classNamesOf(styles);

/** The board when there is nothing to make. */
export function EmptyBoard({ hasNoOrderYet }: { readonly hasNoOrderYet: boolean }) {
  return (
    <div className={css('empty')}>
      <p className={css('title')}>{texts.noOpenOrders}</p>
      {hasNoOrderYet && (
        <>
          <p className={css('hint')}>{texts.noOpenOrdersHint}</p>
          <ActionButton variant="plain" onAction={() => void command('sendTestOrder', null)}>
            {texts.menu.sendTestOrder}
          </ActionButton>
        </>
      )}
    </div>
  );
}

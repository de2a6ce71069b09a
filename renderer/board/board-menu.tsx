import type { Ref } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { MenuIcon } from '../icons';
import { command } from '../relay';
import { TriggerButton } from '../trigger-button';
import styles from './board-menu.module.css';

const css = classNamesOf(styles);

interface BoardMenuProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly onSetUp: () => void;
  readonly onPrinters: () => void;
  readonly onHours: () => void;
}

/** What is seldom needed. */
export function BoardMenu({ ref, onSetUp, onPrinters, onHours }: BoardMenuProps) {
  return (
    <MenuTrigger>
      <TriggerButton look="plain" ref={ref} aria-label={texts.menu.label}>
        <MenuIcon />
      </TriggerButton>
      <Popover placement="bottom end" className={css('popover')}>
        <Menu className={css('menu')}>
          <MenuItem className={css('entry')} onAction={() => void command('sendTestOrder', null)}>
            {texts.menu.sendTestOrder}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={onPrinters}>
            {texts.menu.printers}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={onHours}>
            {texts.opening.title}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={onSetUp}>
            {texts.menu.setUp}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

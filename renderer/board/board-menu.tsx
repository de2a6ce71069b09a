import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { MenuIcon } from '../icons';
import { command } from '../relay';
import { TriggerButton } from '../trigger-button';
import styles from './board-menu.module.css';

const css = classNamesOf(styles);

/** What is seldom needed. */
export function BoardMenu() {
  return (
    <MenuTrigger>
      <TriggerButton look="plain" aria-label={texts.menu.label}>
        <MenuIcon />
      </TriggerButton>
      <Popover placement="bottom end" className={css('popover')}>
        <Menu className={css('menu')}>
          <MenuItem className={css('entry')} onAction={() => void command('sendTestOrder', null)}>
            {texts.menu.sendTestOrder}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

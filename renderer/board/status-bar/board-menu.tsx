import type { Ref } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { UpdateState } from '../../../shared/status/update';
import { command } from '../../core-client/core-client';
import { classNamesOf } from '../../ui/class-names';
import { MenuIcon } from '../../ui/icons';
import { TriggerButton } from '../../ui/trigger-button';
import type { PlainPanel } from '../use-side-panel';
import styles from './board-menu.module.css';

const css = classNamesOf(styles);

interface BoardMenuProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly update: UpdateState;
  readonly onSetUp: () => void;
  readonly onPrinters: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
}

/** What is rarely needed. */
export function BoardMenu({ ref, update, onSetUp, onPrinters, onPanel }: BoardMenuProps) {
  return (
    <MenuTrigger>
      <TriggerButton variant="plain" ref={ref} aria-label={texts.menu.label}>
        <MenuIcon />
      </TriggerButton>
      <Popover placement="bottom end" className={css('popover')}>
        <Menu className={css('menu')}>
          <MenuItem className={css('entry')} onAction={() => void command('sendTestOrder', null)}>
            {texts.menu.sendTestOrder}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={() => onPanel('checks')}>
            {texts.checks.title}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={onPrinters}>
            {texts.menu.printers}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={() => onPanel('opening')}>
            {texts.opening.title}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={() => onPanel('settings')}>
            {texts.settings.title}
          </MenuItem>
          {update.kind === 'ready' && (
            <MenuItem className={css('entry')} onAction={() => onPanel('updates')}>
              {texts.update.menu(update.version)}
            </MenuItem>
          )}
          <MenuItem className={css('entry')} onAction={() => onPanel('shortcuts')}>
            {texts.tools.shortcuts}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={() => void command('toggleFullScreen', null)}>
            {texts.shell.fullScreen}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={onSetUp}>
            {texts.menu.setUp}
          </MenuItem>
          <MenuItem className={css('entry')} onAction={() => void command('quitApp', null)}>
            {texts.shell.quit}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

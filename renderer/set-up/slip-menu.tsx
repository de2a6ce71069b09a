import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { PrinterStatus } from '../../shared/printing/printer';
import menu from '../board/status-bar/board-menu.module.css';
import { classNamesOf } from '../ui/class-names';
import { TriggerButton } from '../ui/trigger-button';

const css = classNamesOf(menu);
const words = texts.setUp.slip;

interface SlipMenuProps {
  readonly printers: readonly PrinterStatus[];
  readonly onPrint: (printerId: string) => void;
  readonly onSave: () => void;
}

/** Asks on what the emergency slip is to come: on a printer of tickets, or as a file for any other one. */
export function SlipMenu({ printers, onPrint, onSave }: SlipMenuProps) {
  return (
    <MenuTrigger>
      <TriggerButton look="plain">{words.print}</TriggerButton>
      <Popover placement="bottom start" className={css('popover')}>
        <Menu className={css('menu')}>
          {printers.map(({ settings: { id, name } }) => (
            <MenuItem key={id} className={css('entry')} onAction={() => onPrint(id)}>
              {words.printAt(name)}
            </MenuItem>
          ))}
          <MenuItem className={css('entry')} onAction={onSave}>
            {words.savePdf}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import type { PrinterView } from '../board/banners/printer-views';
import menu from '../board/status-bar/board-menu.module.css';
import { classNamesOf } from '../ui/class-names';
import { TriggerButton } from '../ui/trigger-button';

const css = classNamesOf(menu);
const words = texts.history.sheet;

interface ChoosePrinterProps {
  readonly printers: readonly PrinterView[];
  readonly onChoose: (printerId: string) => void;
}

/** Prints the day's sheet on one of several printers. */
export function ChoosePrinter({ printers, onChoose }: ChoosePrinterProps) {
  return (
    <MenuTrigger>
      <TriggerButton variant="plain">{words.print}</TriggerButton>
      <Popover placement="bottom end" className={css('popover')}>
        <Menu className={css('menu')}>
          {printers.map(({ id, name }) => (
            <MenuItem key={id} className={css('entry')} onAction={() => onChoose(id)}>
              {words.printAt(name)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { command } from '../../core-client/core-client';
import { tellStaff } from '../../core-client/notices';
import { buttonVariant } from '../../ui/button-variant';
import { classNamesOf } from '../../ui/class-names';
import { PrinterIcon } from '../../ui/icons';
import type { PrinterView } from '../banners/printer-views';
import menu from '../status-bar/board-menu.module.css';
import { type AskedCopy, type ReprintEntry, reprintEntries, reprintNotices } from './reprint-notices';
import { nameOf } from './ticket-words';

const css = classNamesOf(menu);
const words = texts.printing.ticket;

interface ReprintButtonProps {
  readonly ticket: BoardTicket;
  readonly printers: readonly PrinterView[];
}

/**
 * One more copy, from any printer. Each card has this button, so it is the browser's own, and its menu is created on
 * opening.
 */
export function ReprintButton({ ticket, printers }: ReprintButtonProps) {
  const askForCopy = useReprintNotices(ticket);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        ref={button}
        className={buttonVariant('plain', false)}
        aria-label={words.printAgain}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <PrinterIcon />
      </button>
      {isOpen && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          className={css('popover')}
          aria-label={words.printAgain}
        >
          <Menu className={css('menu')} aria-label={words.printAgain} autoFocus="first">
            {reprintEntries(ticket.prints, printers).map((entry) => (
              <MenuItem
                key={entry.text}
                id={entry.text}
                className={css('entry')}
                onAction={() => {
                  setOpen(false);
                  askForCopy(entry);
                }}
              >
                {entry.text}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </>
  );
}

/** Requests a copy of a ticket, and reports its outcome once to the user who asked: a copy rings nowhere. */
function useReprintNotices(ticket: BoardTicket): (entry: ReprintEntry) => void {
  const { id, prints } = ticket;
  const name = nameOf(ticket);
  const asked = useRef<readonly AskedCopy[]>([]);
  useEffect(() => {
    const { notices, open } = reprintNotices(asked.current, prints);
    asked.current = open;
    for (const text of notices) tellStaff(texts.printing.ticket.copyOf(name, text));
  }, [prints, name]);
  return ({ printerId, layout, printed }) => {
    const copy: AskedCopy = { printerId, layout, printed, before: new Set(prints.map(({ key }) => key)) };
    asked.current = [...asked.current, copy];
    void command('reprintTicket', { id, printerId, layout }).then((taken) => {
      if (!taken) asked.current = asked.current.filter((one) => one !== copy);
    });
  };
}

import { useEffect, useRef } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { command } from '../../core-client/core-client';
import { tellStaff } from '../../core-client/notices';
import { type AskedCopy, copyNews } from './copy-news';
import type { ReprintEntry } from './reprint-entries';
import { nameOf } from './ticket-words';

/** Asks for a copy of a ticket, and tells whoever asked, once, what came of it: a copy rings nowhere. */
export function useCopyNews(ticket: BoardTicket): (entry: ReprintEntry) => void {
  const { id, prints } = ticket;
  const name = nameOf(ticket);
  const asked = useRef<readonly AskedCopy[]>([]);
  useEffect(() => {
    const { news, open } = copyNews(asked.current, prints);
    asked.current = open;
    for (const text of news) tellStaff(texts.printing.ticket.copyOf(name, text));
  }, [prints, name]);
  return ({ printerId, layout, printed }) => {
    const copy: AskedCopy = { printerId, layout, printed, before: new Set(prints.map(({ key }) => key)) };
    asked.current = [...asked.current, copy];
    void command('reprintTicket', { id, printerId, layout }).then((taken) => {
      if (!taken) asked.current = asked.current.filter((one) => one !== copy);
    });
  };
}

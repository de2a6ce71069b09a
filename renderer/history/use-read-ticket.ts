import { useEffect, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { readChange } from '../../shared/ipc/bridge';
import type { CommandResult } from '../../shared/ipc/commands';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { ask, relay } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';

type ReadTicket = CommandResult<'readTicket'>;

/**
 * A ticket with its raw body, read again whenever something happens to it, also to one of a day that is over: then
 * the board is told that it is not there. Null until it was read.
 */
export function useReadTicket({ id }: BoardTicket): ReadTicket | null {
  const [read, setRead] = useState<ReadTicket | null>(null);
  useEffect(() => {
    let latest = 0;
    const readNow = async (): Promise<void> => {
      latest += 1;
      const number = latest;
      const outcome = await ask('readTicket', { id });
      if (number !== latest) return;
      if (outcome.ok) setRead(outcome.value);
      else tellStaff(texts.notDone('readTicket', outcome.code));
    };
    void readNow();
    const stopListening = relay.onChange((text) => {
      if (text === null) {
        void readNow();
        return;
      }
      const { tickets, removed } = readChange(text);
      if (removed.includes(id) || tickets.some((ticket) => ticket.id === id)) void readNow();
    });
    return () => {
      latest += 1;
      stopListening();
    };
  }, [id]);
  return read;
}

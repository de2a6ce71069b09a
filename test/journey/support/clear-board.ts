import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { type Stage, stages } from '../../../shared/ticket/stage';
import { isOpen, isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';
import type { RunningApp } from './app';
import { isGone } from './board';

/** What staff tap to have an order off the board. */
interface Taps {
  readonly id: string;
  readonly discard: boolean;
  readonly acknowledge: boolean;
  readonly stepsFrom: readonly Stage[];
}

/**
 * Leaves no order open, and ordering open, whatever the test before left: so each passes alone and in any order. By
 * commands, since to start the app anew costs a hundred times as much.
 */
export async function clearBoard({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  const tickets = await page.evaluate(async () => {
    await window.relay.call('resumeOrdering', null);
    const snapshot = await window.relay.call('getSnapshot', null);
    if (!snapshot.ok) throw new Error(snapshot.code);
    return snapshot.value.tickets;
  });
  await page.evaluate(async (all) => {
    for (const { id, discard, acknowledge, stepsFrom } of all) {
      if (discard) await window.relay.call('discardTicket', { id });
      if (acknowledge) await window.relay.call('acknowledgeTicket', { id });
      for (const from of stepsFrom) await window.relay.call('stepTicket', { id, from, direction: 'forward' });
    }
  }, tickets.filter(isOpen).map(tapsFor));
  const [board] = await page.getByRole('tab').all();
  await board?.click();
  await isGone(page.getByRole('article').first());
}

function tapsFor(ticket: BoardTicket): Taps {
  const { id, stage, alert } = ticket;
  const discard = isUnconfirmed(ticket);
  const stepsFrom = discard || isVoid(ticket) ? [] : stages.slice(stages.indexOf(stage), -1);
  return { id, discard, acknowledge: !discard && alert !== null, stepsFrom };
}

import path from 'node:path';
import { fileOfTicket, ticketName } from '../../../main/core/tickets/ticket-name';
import type { DiskEvent } from '../../support/relay/recording-disk';
import type { Acknowledged } from './power-cut-check';

/** A written file took its place, and the two syncs that make that sure: their places in the record. */
export interface Placed {
  readonly at: number;
  readonly path: string;
  readonly fileSync: number;
  readonly folderSync: number;
}

/** Every ticket that was written, in the order in which the files took their places. @throws when a sync is missing */
export function placedTickets(events: readonly DiskEvent[]): Placed[] {
  return events.flatMap((event, at) => {
    if (event.kind !== 'rename' || path.basename(path.dirname(path.dirname(event.to))) !== 'tickets')
      return [];
    const fileSync = events.slice(0, at).findLastIndex((one) => isSyncOf(one, event.from));
    const folderSync = at + events.slice(at).findIndex((one) => isSyncOf(one, path.dirname(event.to)));
    if (fileSync < 0 || folderSync < at) throw new Error(`${event.to} was not synced`);
    return [{ at, path: event.to, fileSync, folderSync }];
  });
}

/** The file that had to be sure before this was said. */
export function placedBefore(placed: readonly Placed[], { id, at }: Acknowledged): Placed {
  const name = fileOfTicket(ticketName(id));
  const last = placed.findLast((one) => one.at < at && path.basename(one.path) === name);
  if (last === undefined) throw new Error(`${id} was written nowhere`);
  return last;
}

/** The syncs of a folder's names in a part of the record. */
export function syncsOf(events: readonly DiskEvent[], folder: string, from: number, until: number): number[] {
  return [...events.keys()].slice(from, until).filter((at) => isSyncOf(events[at], folder));
}

function isSyncOf(event: DiskEvent | undefined, file: string): boolean {
  return event?.kind === 'sync-begun' && event.path === file;
}

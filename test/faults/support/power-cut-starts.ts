import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isOpen } from '../../../shared/ticket/ticket-state';
import { CutDisk, type Survival } from '../../support/relay/power-cut';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { archivedTickets, keptTickets } from '../../support/relay/relay-kept';
import { type Recording, whatIsWrong } from './power-cut-check';

/** Starts a whole core on what a cut after so many events leaves. Returns what is wrong, in words. */
export async function startAfterCut(recording: Recording, at: number, survival: Survival): Promise<string[]> {
  const { events, acknowledged, top, dataDir } = recording;
  const disk = new CutDisk(top);
  for (const event of events.slice(0, at)) disk.play(event);
  const left = await mkdtemp(path.join(tmpdir(), 'relay-after-cut-'));
  try {
    await disk.writeLeft(dataDir, left, survival, at);
    const relay = await startRelay({ dataDir: left });
    const onBoard = whatTheBoardLacks(relay, await keptTickets(left, 'open'));
    const unreadable = relay.logLines.filter((line) => line.includes('could not be read'));
    await relay.halt();
    const open = await keptTickets(left, 'open');
    const closed = (await archivedTickets(left)).filter(({ id }) => open.every((one) => one.id !== id));
    const tickets = new Map<string, Ticket[]>();
    for (const ticket of [...open, ...closed])
      tickets.set(ticket.id, [...(tickets.get(ticket.id) ?? []), ticket]);
    const known = acknowledged.filter((one) => one.at <= at);
    return [...onBoard, ...unreadable, ...whatIsWrong({ tickets, damages: [] }, known)];
  } finally {
    await rm(left, { recursive: true, force: true });
  }
}

function whatTheBoardLacks(relay: RelayHarness, kept: readonly Ticket[]): string[] {
  const { tickets, status } = relay.snapshot();
  const ids = tickets.map(({ id }) => id);
  const shown = new Set(ids);
  return [
    ...(shown.size < ids.length ? ['an order is on the board twice'] : []),
    ...status.quarantined.map(({ name }) => `${name} is in quarantine`),
    ...(status.storage.kind === 'ok' ? [] : [`storage: ${status.storage.reason}`]),
    ...kept
      .filter((ticket) => isOpen(ticket) && !shown.has(ticket.id))
      .map(({ id }) => `${id} is on no board`),
  ];
}

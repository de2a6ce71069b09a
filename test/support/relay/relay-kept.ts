import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readChecksummed } from '../../../main/core/storage/checksummed-json';
import { isBusinessDay } from '../../../main/core/tickets/business-day';
import { type Ticket, ticketSchema } from '../../../shared/ticket/ticket';

/** The tickets in one folder of `<data>/tickets/`: `open`, or a business day. None where there is no folder. */
export async function keptTickets(dataDir: string, place: string): Promise<Ticket[]> {
  const folder = path.join(dataDir, 'tickets', place);
  const files = (await namesIn(folder)).filter((file) => file.endsWith('.json'));
  return Promise.all(
    files.map(async (file) =>
      ticketSchema.parse(readChecksummed(await readFile(path.join(folder, file))).document),
    ),
  );
}

/** The business days that have a folder, oldest first. */
export async function keptDays(dataDir: string): Promise<string[]> {
  return (await namesIn(path.join(dataDir, 'tickets'))).filter(isBusinessDay).sort();
}

/** Every ticket of every closed day. */
export async function archivedTickets(dataDir: string): Promise<Ticket[]> {
  const days = await keptDays(dataDir);
  return (await Promise.all(days.map((day) => keptTickets(dataDir, day)))).flat();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

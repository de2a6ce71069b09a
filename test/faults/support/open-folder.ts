import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files in the folder of open tickets, without the one that tries the disk. A relay that runs may be writing: what it
 * just took, or what its start found out, has a temporary file for a moment.
 */
export async function openFiles(dataDir: string): Promise<string[]> {
  const files = await readdir(path.join(dataDir, 'tickets', 'open'));
  return files.filter((file) => file !== 'probe.tmp').sort();
}

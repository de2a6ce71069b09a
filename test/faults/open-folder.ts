import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The files in the folder of open tickets, without the one that tries the disk. */
export async function openFiles(dataDir: string): Promise<string[]> {
  const files = await readdir(path.join(dataDir, 'tickets', 'open'));
  return files.filter((file) => file !== 'probe.tmp').sort();
}

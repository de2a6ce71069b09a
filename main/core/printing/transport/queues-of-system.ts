import { CupsQueues } from './queue-cups';
import { WindowsQueues } from './queue-windows';
import type { SystemQueues } from './system-queues';

/** The printer queues of this computer. */
export function queuesOfSystem(platform: NodeJS.Platform = process.platform): SystemQueues {
  return platform === 'win32' ? new WindowsQueues() : new CupsQueues();
}

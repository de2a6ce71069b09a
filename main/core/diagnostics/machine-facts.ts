import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { version } from '../../../package.json';

const gigabyte = 1024 ** 3;

/** What runs here, and on what. Not whose it is: no name of a user or of the computer. */
export async function machineFacts(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const { electron, chrome, node } = process.versions;
  return {
    app: version,
    electron: electron ?? 'none',
    chromium: chrome ?? 'none',
    node,
    system: `${os.platform()} ${os.release()} ${process.arch}`,
    processors: String(os.cpus().length),
    memory: `${gigabytes(os.freemem())} free of ${gigabytes(os.totalmem())}, ${gigabytes(process.memoryUsage().rss)} used here`,
    disk: await diskSpace(dataDir),
    uptime: `${Math.round(process.uptime() / 60)} min, computer ${Math.round(os.uptime() / 3600)} h`,
    timeZone: `UTC${offset(-new Date().getTimezoneOffset())}`,
  };
}

async function diskSpace(dataDir: string): Promise<string> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataDir);
    return `${gigabytes(bavail * bsize)} free of ${gigabytes(blocks * bsize)}`;
  } catch {
    // A report is made above all when something is broken.
    return 'unknown';
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`;
}

function offset(minutes: number): string {
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
}

import { readdir, readFile } from 'node:fs/promises';
import { hasCode } from '../../main/core/storage/disk';

export interface Memory {
  /** Resident memory of the process that answers, in MB. */
  readonly mainMb: number;
  /** The same of its whole process group; shared pages count in each. */
  readonly allMb: number;
}

/** Of the process that Electron runs plain Node in: the app's core. */
const coreMark = 'node.mojom.NodeService';

/** Reads what the kernel says of a process group's leader and its members; null where there is no /proc. */
export async function memoryOf(leaderPid: number): Promise<Memory | null> {
  if (process.platform !== 'linux') return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const members = await Promise.all(pids.map(readProcess));
  const group = members.filter((member) => member?.group === leaderPid);
  const leader = group.find((member) => member?.isCore) ?? group.find((member) => member?.pid === leaderPid);
  return {
    mainMb: leader?.residentMb ?? Number.NaN,
    allMb: group.reduce((total, member) => total + (member?.residentMb ?? 0), 0),
  };
}

async function readProcess(pid: string) {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    // Fields after the name in brackets: state, parent, group.
    const [, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const residentKb = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return {
      isCore: commandLine.includes(coreMark),
      pid: Number(pid),
      group: Number(group),
      residentMb: Number(residentKb ?? 0) / 1024,
    };
  } catch (error) {
    // It ended between the two reads.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return null;
    throw error;
  }
}

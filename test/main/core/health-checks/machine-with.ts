import type { Machine } from '../../../../main/core/health-checks/machine';
import type { System } from '../../../../shared/status/checks';

interface Given {
  readonly desktop?: string;
  /** What each program says, and its exit code. */
  readonly output?: string;
  readonly code?: number;
  /** What is in the files that there are. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where links lead. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A computer that says what a test wants, and what was asked of it. */
export function machineWith(
  system: System,
  { desktop = '', output = '', code = 0, files = {}, links = {} }: Given = {},
): { readonly machine: Machine; readonly ran: readonly (readonly string[])[] } {
  const ran: (readonly string[])[] = [];
  const machine: Machine = {
    system,
    systemFolder: 'C:\\Windows\\System32',
    userName: 'counter',
    desktop,
    run: async (program, args) => {
      ran.push([program, ...args]);
      return { code, output };
    },
    read: async (file) => files[file] ?? null,
    list: async (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .sort(),
    target: async (link) => links[link] ?? null,
    has: async (file) => file in files,
  };
  return { machine, ran };
}

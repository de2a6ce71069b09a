/** Commands that the shell carries out, since they are about windows and processes; all others are the core's. */
export const shellCommandNames = ['toggleFullScreen', 'quitApp', 'pageDrew', 'startCoreAgain'] as const;

export type ShellCommandName = (typeof shellCommandNames)[number];

export function isShellCommand(name: string): name is ShellCommandName {
  return (shellCommandNames as readonly string[]).includes(name);
}

/** Commands the shell carries out, since they concern windows and processes; the core handles all others. */
export const shellCommandNames = ['toggleFullScreen', 'quitApp', 'pageDrew', 'startCoreAgain'] as const;

export type ShellCommandName = (typeof shellCommandNames)[number];

export function isShellCommand(name: string): name is ShellCommandName {
  return (shellCommandNames as readonly string[]).includes(name);
}

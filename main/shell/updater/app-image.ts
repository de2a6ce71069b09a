import path from 'node:path';

/**
 * The AppImage that this program runs from; null where it does not. Its runtime sets both variables, and every program
 * inherits them that is started from one: from a terminal, it would be the terminal's own file.
 * @param executable the path of the program that runs
 */
export function appImageOf(env: NodeJS.ProcessEnv, executable: string): string | null {
  const { APPIMAGE: file, APPDIR: mountedAt } = env;
  if (file === undefined || mountedAt === undefined || mountedAt === '') return null;
  return executable.startsWith(path.join(mountedAt, '/')) ? file : null;
}

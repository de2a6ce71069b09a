import path from 'node:path';

/**
 * The AppImage this program runs from, or null. Its runtime sets both variables, and every program started from it
 * inherits them: in a terminal, they would name the terminal's own file.
 * @param executable the running program's path
 */
export function appImageOf(env: NodeJS.ProcessEnv, executable: string): string | null {
  const { APPIMAGE: file, APPDIR: mountedAt } = env;
  if (file === undefined || mountedAt === undefined || mountedAt === '') return null;
  return executable.startsWith(path.join(mountedAt, '/')) ? file : null;
}

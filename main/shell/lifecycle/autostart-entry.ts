import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../../core/storage/disk';

/**
 * The desktop entry that autostarts a program, per freedesktop.org's specification: quote an argument, then escape the
 * whole value like any value; `%` would start a field code.
 * @param program its absolute path
 */
export function autostartEntry(name: string, program: string): string {
  const quoted = `"${program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${quoted.replaceAll('\\', '\\\\')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * Creates the entry with this text, or removes it. @throws the disk's error
 * @param configHome where the user's programs keep their settings, e.g. "/home/ann/.config"
 */
export async function putAutostartEntry(
  configHome: string,
  fileName: string,
  entry: string | null,
): Promise<void> {
  const file = path.join(configHome, 'autostart', fileName);
  if (entry === null) {
    await rm(file, { force: true });
    return;
  }
  if ((await contentOf(file)) === entry) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, entry);
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

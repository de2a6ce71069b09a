import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { packUnpacked } from '../../scripts/packaging/electron-builder.mjs';
import { electronFlags } from '../../scripts/setup/run-electron.mjs';
import { launchArguments } from './app';
import { type MarkedProcess, startMarked } from './processes';

/** The app as an installer would leave it. */
export interface PackagedApp {
  readonly executable: string;
  readonly archive: string;
}

/**
 * Packs the built app.
 * @param folder empty; gets some 250 MB
 */
export async function packApp(folder: string): Promise<PackagedApp> {
  await packUnpacked(folder);
  const made = (await readdir(folder, { withFileTypes: true })).find((entry) => entry.isDirectory());
  if (made === undefined) throw new Error(`Nothing was packed into ${folder}`);
  const [executable, resources] = places();
  return {
    executable: path.join(folder, made.name, executable),
    archive: path.join(folder, made.name, resources, 'app.asar'),
  };
}

function places(): readonly [executable: string, resources: string] {
  const name = 'Counter Relay';
  if (process.platform === 'win32') return [`${name}.exe`, 'resources'];
  if (process.platform !== 'darwin') return ['counter-relay', 'resources'];
  return [`${name}.app/Contents/MacOS/${name}`, `${name}.app/Contents/Resources`];
}

/** Runs it from outside: with its fuses no debugger gets in. The test must `sweep` it. */
export function startPackaged(
  { executable }: PackagedApp,
  dataDir: string,
  environment: Readonly<Record<string, string>>,
): MarkedProcess {
  const { env } = launchArguments(dataDir);
  return startMarked(executable, electronFlags(process.platform, process.getuid?.(), process.env), {
    // Nothing of the repository must be found by chance.
    cwd: path.dirname(executable),
    env: { ...env, ...environment },
  });
}

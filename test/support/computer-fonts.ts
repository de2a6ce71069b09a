import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** A computer's fonts as a program on Linux finds them: these files and no others. */
export interface ComputerFonts {
  /** What to start the program with. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** @param files of packages, e.g. "dejavu-fonts-ttf/ttf/DejaVuSerif.ttf" */
export async function computerFonts(...files: readonly string[]): Promise<ComputerFonts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-fonts-'));
  const fonts = path.join(folder, 'fonts');
  await mkdir(fonts);
  for (const file of files) await cp(require.resolve(file), path.join(fonts, path.basename(file)));
  const config = path.join(folder, 'fonts.conf');
  await writeFile(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>
`,
  );
  return { env: { FONTCONFIG_FILE: config }, remove: () => rm(folder, { recursive: true, force: true }) };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Typeface } from './layout-case';

const require = createRequire(import.meta.url);

/** The regular and the bold cut; each also stands for its neighbours. */
const [regular, bold] = ['100 549', '550 900'] as const;

/** As wide as Verdana, with Arabic, Hebrew, Greek and Cyrillic. */
const wideFiles = [
  { weight: regular, file: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') },
  { weight: bold, file: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf') },
];
/** As narrow as Arial Narrow: style sheets, which name a file for each range of letters. */
const narrowSheets = [
  { weight: regular, sheet: require.resolve('@fontsource/roboto-condensed/400.css') },
  { weight: bold, sheet: require.resolve('@fontsource/roboto-condensed/700.css') },
];

/** What a computer may draw with in place of ours. */
type Family = Exclude<Typeface, 'own'>;

interface Face {
  readonly family: Family;
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/** Has the page know the foreign typefaces. */
export async function loadTypefaces(page: Page): Promise<void> {
  known ??= readFaces();
  await page.evaluate(
    async (all) => {
      const loaded = all.map(({ family, base64, ...how }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return new FontFace(family, bytes.buffer, how).load();
      });
      for (const face of await Promise.all(loaded)) document.fonts.add(face);
    },
    await known,
  );
}

/** What has a page draw with it. */
export function familyOf(typeface: Typeface): string {
  return typeface === 'own' ? '' : `${typeface}, sans-serif`;
}

let known: Promise<readonly Face[]> | null = null;

async function readFaces(): Promise<readonly Face[]> {
  const wide = wideFiles.map(({ weight, file }) => faceOf('wide', weight, everyLetter, file));
  const narrow = await Promise.all(narrowSheets.map(({ weight, sheet }) => facesOf('narrow', weight, sheet)));
  return [...(await Promise.all(wide)), ...narrow.flat()];
}

const everyLetter = 'U+0-10FFFF';

async function facesOf(family: Family, weight: string, sheet: string): Promise<readonly Face[]> {
  const rules = (await readFile(sheet, 'utf8')).matchAll(
    /url\(\.\/files\/([\w-]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/gu,
  );
  const faces = [...rules].map(([, name = '', range = everyLetter]) =>
    faceOf(family, weight, range, path.join(path.dirname(sheet), 'files', name)),
  );
  return Promise.all(faces);
}

async function faceOf(family: Family, weight: string, unicodeRange: string, file: string): Promise<Face> {
  return { family, weight, unicodeRange, base64: await readFile(file, 'base64') };
}

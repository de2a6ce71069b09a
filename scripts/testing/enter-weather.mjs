import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startChild } from '../setup/children.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { drawWeather, environmentOf, ONE_FONT, weatherOf, weathers } from './weathers.mjs';

/** @typedef {import('./weathers.mjs').Weather} Weather */

/**
 * Has all programs that are started from now on meet this weather, until this one ends.
 *
 * @param {Weather} weather
 */
export async function enterWeather(weather) {
  if (weather.oneFont) await writeFontConfig();
  Object.assign(process.env, environmentOf(weather, Date.now()));
  for (let loop = 0; loop < (weather.busyLoops ?? 0); loop += 1) {
    startChild(process.execPath, ['--eval', 'for (;;);'], { background: true, stdio: 'ignore' });
  }
}

/**
 * What `--weather` asks for.
 *
 * @param {string} wanted a weather's name, a seed that draws one, or "any"
 * @returns {{ weather: Weather, announcement: string }} with how to have it again
 */
export function chooseWeather(wanted) {
  const named = weatherOf(wanted);
  if (named !== undefined) return { weather: named, announcement: `Weather: ${named.title}.` };
  const seed = wanted === 'any' ? Math.floor(Math.random() * 10_000) : Number(wanted);
  if (!Number.isInteger(seed)) {
    const names = weathers.map(({ name }) => name).join(', ');
    throw new SetUpError(
      `There is no weather ${wanted}.`,
      `The weathers are ${names}; a number or "any" draws one.`,
    );
  }
  const weather = drawWeather(seed);
  return {
    weather,
    announcement: `Weather: ${weather.title}. Drawn by seed ${seed}; again: npm test -- --weather ${weather.name}`,
  };
}

async function writeFontConfig() {
  await mkdir(dirname(ONE_FONT.config), { recursive: true });
  await writeFile(
    ONE_FONT.config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${ONE_FONT.folder}</dir>
  <cachedir>${dirname(ONE_FONT.config)}</cachedir>
</fontconfig>
`,
  );
}

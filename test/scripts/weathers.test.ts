import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { chooseWeather } from '../../scripts/testing/enter-weather.mjs';
import { drawWeather, environmentOf, weathers } from '../../scripts/testing/weathers.mjs';

/** What a program finds that is started in a weather. */
function meet(name: string): { readonly at: string; readonly zone: string; readonly locale: string } {
  const weather = weathers.find((one) => one.name === name);
  if (weather === undefined) throw new Error(`There is no weather ${name}`);
  const program = `const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    const pad = (part) => String(part).padStart(2, '0');
    const at = new Date();
    const time = [at.getHours(), at.getMinutes()].map(pad).join(':');
    console.log(JSON.stringify({ at: \`\${at.getFullYear()}-\${pad(at.getMonth() + 1)}-\${pad(at.getDate())} \${time}\`,
      zone: timeZone, locale }));`;
  const computerNow = Date.now() - Number(process.env['TEST_CLOCK_OFFSET_MS'] ?? 0);
  const env = { PATH: process.env['PATH'], ...environmentOf(weather, computerNow) };
  return JSON.parse(execFileSync(process.execPath, ['--eval', program], { env, encoding: 'utf8' }));
}

it('a program started in a weather has its date, hour, zone and locale', () => {
  expect(meet('lunch')).toEqual({ at: '2026-09-30 12:59', zone: 'America/New_York', locale: 'en-US' });
  expect(meet('leap-night')).toEqual({ at: '2028-02-29 23:58', zone: 'America/St_Johns', locale: 'en-CA' });
  expect(meet('new-year')).toEqual({ at: '2026-12-31 23:58', zone: 'Pacific/Apia', locale: 'en-NZ' });
  expect(meet('spanish')).toMatchObject({ at: '2026-05-15 20:15', locale: 'es-MX' });
});

it('a program started in a weather is before the hour that is skipped, or that comes twice', () => {
  expect(meet('short-night').at).toBe('2027-03-14 01:30');
  expect(meet('long-night').at).toBe('2026-11-01 01:30');
});

it('a weather is the same for the same seed, and each can be drawn', () => {
  expect(drawWeather(8_123)).toBe(drawWeather(8_123));
  const drawn = new Set(weathers.map((_, seed) => drawWeather(seed)));
  expect(drawn).toEqual(new Set(weathers));
});

it('a weather is shown with its seed, and with what asks for it again', () => {
  const { weather, announcement } = chooseWeather('1');
  expect(announcement).toContain('seed 1;');
  expect(announcement).toContain(`--weather ${weather.name}`);
  expect(chooseWeather(weather.name).weather).toBe(weather);
});

it('a weather is refused where neither a name nor a number was given', () => {
  expect(() => chooseWeather('snow')).toThrow('There is no weather snow.');
});

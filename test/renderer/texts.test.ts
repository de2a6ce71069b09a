import { describe, expect, it } from 'vitest';
import { catalogues, texts } from '../../shared/i18n/texts';
import type { Spoken } from '../../shared/settings/appearance';
import { spokenLanguages } from '../support/spoken-languages';

/** How a language says that guests are stopped. */
const promises: Readonly<Record<Spoken, RegExp>> = {
  en: /are stopped|blocked|cannot pay/i,
  es: /se detiene|bloquead|no pueden pagar/i,
};

/** Every text that is shown; a text with gaps is filled with what fits any gap. Words to search by are never shown. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return allTexts(value([], []));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, text]) => (name === 'also' ? [] : allTexts(text)));
}

const all = spokenLanguages.map((language) => [language, catalogues[language]] as const);

describe.each(all)('the texts that staff read in %s', (language, { setUp, arrival, update, ...others }) => {
  const { owner, ...forStaff } = arrival;
  // Whoever types an address is no cook.
  const { feedFault: _typed, ...updateForStaff } = update;
  const rest = { ...others, update: updateForStaff };

  it('the texts that staff read never name the machinery', () => {
    const machinery = /tunnel|receiver|webhook|HTTP|t[uú]nel|receptor/i;
    expect(allTexts({ ...rest, arrival }).filter((text) => machinery.test(text))).toEqual([]);
  });

  it('the texts that staff read name the service that connects this computer to its owner alone', () => {
    expect(allTexts({ ...rest, forStaff }).filter((text) => /ngrok/i.test(text))).toEqual([]);
    expect(allTexts({ setUp, owner }).some((text) => /ngrok/i.test(text))).toBe(true);
  });

  it('the texts that staff read promise that guests are stopped only where Bbot asks before a checkout', () => {
    const { ordering, banner } = rest;
    const promise = promises[language];
    const said = (control: 'watch-only' | 'in-control') => [
      ordering.whilePaused[control],
      control === 'in-control' ? ordering.since('7:02 PM') : ordering.watching.paused('7:02 PM'),
      banner.wrongCredentials[control],
      setUp.bbot.makeNewPasswordWarning[control],
      arrival.meanwhile[control],
    ];
    expect(said('watch-only').filter((text) => promise.test(text))).toEqual([]);
    expect(said('in-control').filter((text) => !promise.test(text))).toEqual([]);
  });
});

it('the texts that staff read tell an owner of a wrong token in words that say what to do', () => {
  const { title, advice } = texts.arrival.owner.problems['not-a-token'];
  expect(`${title} ${advice}`).toBe('That is not an ngrok token. Copy it again.');
});

it('the texts that staff read say since when guests are stopped', () => {
  const { since } = texts.ordering;
  expect(since('7:02 PM')).toBe('Since 7:02 PM. Guests are stopped when they pay.');
});

it('the texts that staff read say ages in minutes, hours and days', () => {
  expect([0, 59, 60, 125, 3000].map(texts.ticket.age)).toEqual([
    '0 min',
    '59 min',
    '1 h 0 min',
    '2 h 5 min',
    '2 days',
  ]);
});

it('the texts that staff read say what was not done, and why', () => {
  expect(texts.notDone('sendTestOrder', 'PAUSED')).toBe('The test order was not taken. Ordering is paused.');
});

import { expect, it } from 'vitest';
import { confirmationOf, printerProfiles } from '../../../../main/core/printing/printer-profile';

it.each([
  ['epson-tm-t88vi', 'gs-h'],
  ['epson-tm-t20iii', 'gs-h'],
  ['epson-tm-t88iii', 'gs-r'],
  ['epson-tm-t88ii', 'gs-r'],
  ['generic', 'gs-r'],
  ['xprinter-xp-n160ii', 'gs-r'],
  ['a printer of next year', 'gs-r'],
  ['star-tsp100iv', 'none'],
])('a printer of profile %s is asked by %s whether it printed', (profile, confirmation) => {
  expect(confirmationOf(profile)).toBe(confirmation);
});

it('profiles have ids of their own and the code pages that can be chosen', () => {
  const profiles = printerProfiles();
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  expect(profiles.find(({ id }) => id === 'hp-a779')?.codePages).toContain('windows1252');
});

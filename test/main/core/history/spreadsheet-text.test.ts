import { describe, expect, it } from 'vitest';
import { sheetRegion, wouldBeRewritten } from '../../../../main/core/history/day-csv';

it.each([
  ['en-US', ',', '.'],
  ['es-US', ',', '.'],
  ['es-MX', ',', '.'],
  ['en-GB', ',', '.'],
  ['es-ES', ';', ','],
  ['es-AR', ';', ','],
  ['de-DE', ';', ','],
  ['pt-BR', ';', ','],
  ['fr-FR', ';', ','],
  ['de_DE.UTF-8', ';', ','],
  ['nobody knows this one', ',', '.'],
  ['', ',', '.'],
  ['C', ',', '.'],
])('a CSV is written as spreadsheets of the region read it: %s', (locale, separator, decimal) => {
  expect(sheetRegion(locale)).toMatchObject({ separator, decimal });
});

it('a CSV is written as the computer itself does where the region is unknown', () => {
  expect([',', ';']).toContain(sheetRegion(undefined).separator);
});

describe('spreadsheet text', () => {
  const region = sheetRegion('es-ES');

  it.each([
    '007',
    '00',
    '123456789012',
    '90071992547409921',
    '1e5',
    '12E3',
    '3-4',
    '3/4',
    '3.4',
    '3 - 4',
    '1-2-2026',
    '2026-11-21',
    '10:30',
    '1:2:3',
    '1/2',
    '0 1/2',
    '1.50',
    '1,5',
    '50%',
    '$5',
    '5 €',
    '(5)',
    'May 5',
    '5 may',
    'MAR1',
    '1-Jan',
    'Dec 2026',
    '3 de enero'.replace(' de', ''),
    'ene-5',
    '7 pm',
    '7:30 a.m.',
    'TRUE',
    ' 007 ',
    '1'.repeat(40),
  ])('a text that a spreadsheet would rewrite is %j', (text) => {
    expect(wouldBeRewritten(text, region)).toBe(true);
  });

  it.each([
    '',
    '0',
    '7',
    '233',
    '12345678901',
    'Table 5',
    'Mary 5',
    '5 tacos',
    'Eric Wang',
    '2 × Ceviche',
    'A3-4',
    '12B',
    'true love',
    'May',
    'bc960165-aa17-4506-abdc-0b1c26e44ff9',
    '11111111-1111-4111-8111-111111111111',
  ])('a text that a spreadsheet would not rewrite is %j', (text) => {
    expect(wouldBeRewritten(text, region)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { readNotes } from '../../../shared/bbot/read-notes';

const notesOf = (order: Record<string, unknown>): readonly string[] =>
  readNotes(order).map(({ text }) => text);

it.each<[string, Record<string, unknown>, readonly string[]]>([
  [
    'beside the name of a table',
    { table: { display_name: 'Patio', short_id: 'Seat 5' } },
    ['Short id: Seat 5'],
  ],
  [
    'beside the name of a guest',
    { guest_name: 'Anna', guest_last_name: 'Smith' },
    ['Guest last name: Smith'],
  ],
  ['of signs alone', { guest_name: 'Anna', guest_last_name: '🎉' }, ['Guest last name: 🎉']],
  [
    'beside a name that is other words',
    { guest_name: 'Anderson', guest_first_name: 'And', guest_last_name: 'Anderson' },
    ['Guest first name: And'],
  ],
])('what has no place of its own is shown as a note: %s', (_, order, notes) =>
  expect(notesOf(order)).toEqual(notes),
);

it.each<[string, Record<string, unknown>]>([
  ['an answer that nobody gave', { extra_checkout_info: { Room: '', Car: null } }],
  ['a table’s name again', { table: { display_name: 'Barge', short_id: 'barge' } }],
  ['a table’s name in one word', { table: { display_name: 'Pool Deck', short_id: 'pooldeck' } }],
  ['a table’s id', { table: { display_name: 'Barge', id: 'dfda1479-b19e-40e9-accc-18d62c6ceaed' } }],
  [
    'what a table is called by where it has no name',
    { table: { display_name: null, short_id: 'Seat five' } },
  ],
  ['parts of a guest’s name', { guest_name: 'Éric Wang', guest_first_name: 'Eric', guest_last_name: 'WANG' }],
  ['a guest’s name in parts', { guest_first_name: 'Eric', guest_last_name: 'Wang' }],
])('what is shown in a place of its own is not a note: %s', (_, order) => expect(notesOf(order)).toEqual([]));

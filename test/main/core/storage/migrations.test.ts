import { expect, it } from 'vitest';
import { settingsMigrations } from '../../../../main/core/settings/settings-migrations';
import { type Migration, migrate, newestVersion } from '../../../../main/core/storage/migrations';
import { ticketMigrations } from '../../../../main/core/tickets/ticket-migrations';

const add = (from: number): Migration => ({
  from,
  name: `step ${from}`,
  migrate: ({ steps, ...rest }) => ({ ...rest, steps: `${steps ?? ''}${from}` }),
});
const steps = [add(1), add(2), add(3)];

it.each([
  ['settings', settingsMigrations],
  ['tickets', ticketMigrations],
])('migrations of %s begin at 1, leave none out and have a name', (_, list) => {
  expect(list.map(({ from }) => from)).toEqual(list.map((_, index) => index + 1));
  for (const { name } of list) expect(name).not.toBe('');
});

it.each([
  [1, { steps: '123' }],
  [3, { steps: '3' }],
  [4, {}],
])(
  'migrations take a document of version %i through every step that it lacks, in order',
  (version, expected) => {
    expect(newestVersion(steps)).toBe(4);
    expect(migrate({}, version, steps)).toEqual(expected);
  },
);

it('migrations refuse a document of a version to come', () => {
  expect(() => migrate({}, 5, steps)).toThrow(expect.objectContaining({ code: 'NEWER_VERSION' }));
});

it.each([
  ['settings', settingsMigrations],
  ['tickets', ticketMigrations],
])('migrations of %s leave alone what they do not know', (_, list) => {
  const odd = { history: [null, 7, { what: 'new' }], keptDays: 'many', maxOpenTickets: null, port: 0 };
  expect(migrate(odd, 1, list)).toEqual(odd);
  expect(migrate({}, 1, list)).toEqual({});
});

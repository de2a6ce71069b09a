import { describe, expect, it } from 'vitest';
import { ownLimits, readLimits, typedLimits, withLimits } from '../../../renderer/settings/age-limits';
import { boundsWords } from '../../../renderer/settings/bounds-words';

const limits = { slowMinutes: 60, lateMinutes: 120 };

it('the minutes of slow and late are read as typed when both are right', () => {
  expect(readLimits(typedLimits(limits))).toEqual({ limits, slow: null, late: null });
  expect(readLimits({ slow: ' 1', late: '1440' }).limits).toEqual({ slowMinutes: 1, lateMinutes: 1440 });
});

it.each([
  ['0', '20', 'Between 1 and 1,440', null],
  ['10', '', null, 'Between 1 and 1,440'],
  ['a', '1441', 'Between 1 and 1,440', 'Between 1 and 1,440'],
  ['20', '20', null, 'More minutes than for slow'],
  ['30', '20', null, 'More minutes than for slow'],
])(
  'the minutes %s and %s for slow and late are refused, in words next to the field',
  (slow, late, slowFault, lateFault) => {
    expect(readLimits({ slow, late })).toEqual({ limits: null, slow: slowFault, late: lateFault });
  },
);

it('the bounds say that a number may be left out', () => {
  expect(boundsWords({ min: 1, max: 1000 }, true)).toBe('Between 1 and 1,000, or empty for no limit');
});

describe('minutes of their own', () => {
  const known = [
    { name: 'Runner', methods: ['runner_with_cc', 'runner_nofeedback'] },
    { name: 'Catering', methods: ['catering'] },
  ];

  it("a method's own minutes are shown once for two Bbot names, or by Bbot’s name where the app has none", () => {
    const byMethod = { drone: limits, runner_with_cc: limits, runner_nofeedback: limits };
    expect(ownLimits(byMethod, known).map(({ name, methods }) => [name, methods])).toEqual([
      ['Runner', ['runner_with_cc', 'runner_nofeedback']],
      ['drone', ['drone']],
    ]);
  });

  it("a method's own minutes are given to all of Bbot’s names at once, changed, and removed", () => {
    const given = withLimits({ catering: limits }, ['runner_with_cc', 'runner_nofeedback'], limits);
    expect(given).toEqual({ catering: limits, runner_with_cc: limits, runner_nofeedback: limits });
    const faster = { slowMinutes: 1, lateMinutes: 2 };
    expect(withLimits(given, ['catering'], faster)['catering']).toEqual(faster);
    expect(withLimits(given, ['runner_with_cc', 'runner_nofeedback'], null)).toEqual({ catering: limits });
  });
});

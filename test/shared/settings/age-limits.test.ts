import { expect, it } from 'vitest';
import { ageLimitsOf } from '../../../shared/settings/age-limits';

const ageLimits = { slowMinutes: 10, lateMinutes: 20 };
const catering = { slowMinutes: 40, lateMinutes: 90 };
const choices = { ageLimits, ageLimitsByMethod: { catering } };

it('the age limits are those of a method, or else the general ones', () => {
  expect(ageLimitsOf(choices, 'catering')).toEqual(catering);
  expect(ageLimitsOf(choices, 'expo')).toEqual(ageLimits);
  expect(ageLimitsOf(choices, null)).toEqual(ageLimits);
});

it('the age limits are not fooled by the name of a method', () => {
  expect(ageLimitsOf(choices, 'constructor')).toEqual(ageLimits);
});

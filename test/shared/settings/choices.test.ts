import { expect, it } from 'vitest';
import { choiceSchemas, choicesIn, someChoicesSchema } from '../../../shared/settings/choices';
import { settingsSchema } from '../../../shared/settings/settings';
import { chosenSettings } from '../../support/orders/sample-settings';

it('a change of one choice leaves the others alone', () => {
  expect(someChoicesSchema.parse({ keepAwake: true })).toEqual({ keepAwake: true });
  expect(someChoicesSchema.safeParse({ sealedToken: 'mine' }).success).toBe(false);
});

it('only the choices go to a page, and no secret with them', () => {
  const names = Object.keys(choicesIn(chosenSettings));
  expect(names).toEqual(Object.keys(choiceSchemas));
  expect(names.filter((name) => /^sealed|credentials|domain/.test(name))).toEqual([]);
});

it('each choice is a setting of the same name until somebody chooses', () => {
  const settings = settingsSchema.parse({});
  expect(settings).toMatchObject({ port: 4747, language: 'system', keepAwake: true, singleKeys: false });
  expect(settingsSchema.parse({ keepAwake: false })).toEqual({ ...settings, keepAwake: false });
});

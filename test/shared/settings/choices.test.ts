import { expect, it } from 'vitest';
import { choiceSchemas, choicesIn, someChoicesSchema } from '../../../shared/settings/choices';
import { settingsSchema } from '../../../shared/settings/settings';
import { chosenSettings } from '../../support/orders/sample-settings';

it('a change of one choice says nothing of the others', () => {
  expect(someChoicesSchema.parse({ keepAwake: true })).toEqual({ keepAwake: true });
  expect(someChoicesSchema.safeParse({ sealedToken: 'mine' }).success).toBe(false);
});

it('what goes to a page are the choices, and no secret beside them', () => {
  const names = Object.keys(choicesIn(chosenSettings));
  expect(names).toEqual(Object.keys(choiceSchemas));
  expect(names.filter((name) => /^sealed|credentials|domain/.test(name))).toEqual([]);
});

it('each choice is a setting, as it is named, until somebody chooses', () => {
  const settings = settingsSchema.parse({});
  expect(settings).toMatchObject({ port: 4747, language: 'system', keepAwake: true, singleKeys: false });
  expect(settingsSchema.parse({ keepAwake: false })).toEqual({ ...settings, keepAwake: false });
});

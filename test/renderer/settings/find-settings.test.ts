import { expect, it } from 'vitest';
import { findSettings } from '../../../renderer/settings/find-settings';
import { settingGroups } from '../../../renderer/settings/setting-groups';
import { texts } from '../../../shared/i18n/texts';
import { choiceSchemas } from '../../../shared/settings/choices';

const all = settingGroups.flatMap(({ settings }) => settings);

it('the settings page has every setting that there are words for, once', () => {
  expect([...all].sort()).toEqual(Object.keys(texts.settings.entries).sort());
});

it('the settings page has every choice that may be made', () => {
  const caps = ['maxOpenTickets', 'maxOrdersIn15Minutes'];
  const choices = Object.keys(choiceSchemas).filter((choice) => !caps.includes(choice));
  expect(choices.filter((choice) => !all.some((setting) => setting === choice))).toEqual([]);
  expect(all).toContain('caps');
});

it('the settings page says in a sentence what each setting does', () => {
  for (const { effect } of Object.values(texts.settings.entries)) expect(effect).toMatch(/^[A-Z].*\.$/);
});

it.each([
  ['', all],
  ['   ', all],
  ['dark', ['theme']],
  ['DARK', ['theme']],
  ['idioma', ['language']],
  ['espanol', ['language']],
  ['Español', ['language']],
  ['barcode', ['singleKeys']],
  ['catering', ['ageLimitsByMethod', 'takeLaterOrders']],
  ['keep days', ['keptDays']],
  ['backup', ['move', 'files']],
  ['diagnostics', ['report']],
  ['ngrok', ['token', 'domain', 'requestsAMonth']],
  ['emergency', ['slip']],
  ['reprint', ['printers']],
  ['phone', ['printers', 'slip']],
  ['xyzzy', []],
  ['dark xyzzy', []],
])('a search for "%s" finds settings by name, effect, group or another word', (typed, found) => {
  expect([...findSettings(typed)]).toEqual(found);
});

it('a search finds every setting by its own name', () => {
  for (const setting of all) expect(findSettings(texts.settings.entries[setting].name)).toContain(setting);
});

it('a search finds all of a group by the group’s name', () => {
  for (const { id, settings } of settingGroups)
    expect([...findSettings(texts.settings.groups[id])]).toEqual(expect.arrayContaining([...settings]));
});

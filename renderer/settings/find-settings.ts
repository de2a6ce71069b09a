import { texts } from '../../shared/i18n/texts';
import { plainText } from '../../shared/text/plain-text';
import { type SettingId, settingGroups } from './setting-groups';

/**
 * The settings that match a search: each word is part of a name, an effect, a synonym or the group's name, ignoring
 * case and accents. No words: all settings.
 */
export function findSettings(typed: string): ReadonlySet<SettingId> {
  const wanted = plainText(typed)
    .split(' ')
    .filter((word) => word !== '');
  const { entries, groups } = texts.settings;
  const found = settingGroups.flatMap(({ id, settings }) =>
    settings.filter((setting) => {
      const { name, effect, also } = entries[setting];
      const about = plainText([name, effect, also, groups[id]].join(' '));
      return wanted.every((word) => about.includes(word));
    }),
  );
  return new Set(found);
}

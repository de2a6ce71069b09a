import { nameOf, texts } from '../../../shared/i18n/texts';
import type { FixedSetting } from '../../../shared/ipc/snapshot';
import { boardLayouts, languages, textSizes, themes } from '../../../shared/settings/appearance';
import { choiceBounds } from '../../../shared/settings/choice-bounds';
import type { UserSettings, YesOrNo } from '../../../shared/settings/choices';
import { CheckEntry } from '../../ui/fields/check-entry';
import { ShortChoice } from '../../ui/fields/short-choice';
import { fixedWords } from '../fixed-words';
import { NumberSetting } from './number-setting';

const { entries, ...words } = texts.settings;

interface BoundedSettingProps {
  readonly id: 'laterMinutes' | 'keptDays' | 'requestsAMonth' | 'port';
  readonly value: number | null;
  readonly fixed: readonly FixedSetting[];
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** A number with bounds. An environment variable overrides the port. */
export function BoundedSetting({ id, value, fixed, onSave }: BoundedSettingProps) {
  const { name, effect } = texts.settings.entries[id];
  const isFixed = id === 'port' && fixed.includes(id);
  const more = id === 'port' ? (isFixed ? fixedWords(id) : texts.settings.nextStart) : '';
  return (
    <NumberSetting
      name={name}
      effect={`${effect} ${more}`.trim()}
      value={value}
      bounds={choiceBounds[id]}
      optional={id === 'requestsAMonth'}
      disabled={isFixed}
      onSave={(number) => onSave({ [id]: number })}
    />
  );
}

interface CheckSettingProps {
  readonly id: YesOrNo;
  readonly checked: boolean;
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

export function CheckSetting({ id, checked, onSave }: CheckSettingProps) {
  const { name, effect } = texts.settings.entries[id];
  return (
    <CheckEntry
      label={name}
      hint={effect}
      checked={checked}
      onChange={(chosen) => onSave({ [id]: chosen })}
    />
  );
}

const languageNames = Object.fromEntries(
  languages.map((language) => [language, language === 'system' ? words.languages.system : nameOf(language)]),
);

/** The choices, and their words. */
const lists = {
  language: { choices: languages, names: languageNames },
  theme: { choices: themes, names: words.themes },
  boardLayout: { choices: boardLayouts, names: words.boardLayouts },
  textSize: { choices: textSizes, names: words.textSizes },
} as const;

interface WordSettingProps {
  readonly id: keyof typeof lists;
  readonly choices: UserSettings;
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** One of a few words. */
export function WordSetting({ id, choices, onSave }: WordSettingProps) {
  const { name, effect } = entries[id];
  const names: Readonly<Record<string, string>> = lists[id].names;
  return (
    <ShortChoice<string>
      label={name}
      hint={effect}
      choices={lists[id].choices}
      chosen={choices[id]}
      text={(choice) => names[choice] ?? choice}
      onChoose={(choice) => onSave({ [id]: choice })}
    />
  );
}

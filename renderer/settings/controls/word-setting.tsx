import { nameOf, texts } from '../../../shared/i18n/texts';
import { boardLayouts, languages, textSizes, themes } from '../../../shared/settings/appearance';
import type { UserSettings } from '../../../shared/settings/choices';
import { ShortChoice } from '../../ui/fields/short-choice';

const { entries, ...words } = texts.settings;

const languageNames = Object.fromEntries(
  languages.map((language) => [language, language === 'system' ? words.languages.system : nameOf(language)]),
);

/** What may be chosen, and in which words. */
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

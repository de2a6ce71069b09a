import { useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { SearchEntry } from '../ui/fields/search-entry';
import { SidePanel } from '../ui/panels/side-panel';
import { findSettings } from './find-settings';
import { SettingControl } from './setting-control';
import { type SettingId, settingGroups } from './setting-groups';
import type { SettingProps } from './setting-props';
import { forgetSettings, keepSettings, settingsLeft } from './settings-after-language';
import styles from './settings-panel.module.css';

const css = classNamesOf(styles);
const words = texts.settings;

interface SettingsPanelProps extends Omit<SettingProps, 'onKeep' | 'onLanguage'> {
  /** The initial search text. */
  readonly initialFilter: string;
  /** It reopened by itself: a language change in it reloaded the page. */
  readonly again: boolean;
  readonly onClose: () => void;
}

/** Every setting, on one searchable page. Changes apply at once; the tickets stay visible. */
export function SettingsPanel({ initialFilter, again, onClose, ...props }: SettingsPanelProps) {
  const [wanted, setWanted] = useState(again ? (settingsLeft ?? '') : initialFilter);
  const language = useAgainAtLanguage(again);
  const [saved, setSaved] = useState<SettingId | null>(null);
  const found = findSettings(wanted);
  const sayKept = async (setting: SettingId, kept: Promise<boolean>): Promise<void> => {
    setSaved((await kept) ? setting : null);
  };
  const searching = wanted.trim() !== '';
  const foundWords = found.size === 0 ? words.nothingFound(wanted.trim()) : words.found(found.size);
  const savedWords = saved === null ? '' : words.saved(words.entries[saved].name);
  return (
    <SidePanel title={words.title} onClose={onClose}>
      <SettingSearch
        typed={wanted}
        said={searching && saved === null ? foundWords : savedWords}
        onType={(text) => {
          setWanted(text);
          setSaved(null);
        }}
      />
      {settingGroups.map(({ id, settings }) => {
        const shown = settings.filter((setting) => found.has(setting));
        if (shown.length === 0) return null;
        return (
          <section key={id} className={css('group')} aria-labelledby={`settings-${id}`}>
            <h3 id={`settings-${id}`} className={css('title')}>
              {words.groups[id]}
            </h3>
            {shown.map((setting) => (
              <div key={setting} ref={setting === 'language' ? language : null} className={css('setting')}>
                <SettingControl
                  id={setting}
                  {...props}
                  onKeep={(name, kept) => void sayKept(name, kept)}
                  onLanguage={() => keepSettings(wanted)}
                />
              </div>
            ))}
          </section>
        );
      })}
    </SidePanel>
  );
}

/** After tapping a wrong language, users find it under their finger again, in words they may not be able to read. */
function useAgainAtLanguage(again: boolean) {
  const language = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (again) language.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    return forgetSettings;
  }, [again]);
  return language;
}

interface SettingSearchProps {
  readonly typed: string;
  /** The search result, or the setting last saved. */
  readonly said: string;
  readonly onType: (text: string) => void;
}

/** Stays at the top of the page. */
function SettingSearch({ typed, said, onType }: SettingSearchProps) {
  return (
    <div className={css('search')}>
      <SearchEntry label={words.search} clear={words.clearSearch} value={typed} onChange={onType} />
      <p className={css('said')} role="status">
        {said}
      </p>
    </div>
  );
}

import { texts } from '../../../shared/i18n/texts';
import type { FixedSetting } from '../../../shared/ipc/snapshot';
import { choiceBounds } from '../../../shared/settings/choice-bounds';
import type { UserSettings } from '../../../shared/settings/choices';
import { fixedWords } from '../fixed-words';
import { NumberSetting } from './number-setting';

interface BoundedSettingProps {
  readonly id: 'laterMinutes' | 'keptDays' | 'requestsAMonth' | 'port';
  readonly value: number | null;
  readonly fixed: readonly FixedSetting[];
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** A number with bounds. An environment variable wins over the port. */
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

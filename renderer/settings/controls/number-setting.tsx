import { useState } from 'react';
import { type Bounds, numberOf } from '../../ui/fields/number-of';
import { TextEntry } from '../../ui/fields/text-entry';
import { boundsWords } from '../bounds-words';

interface NumberSettingProps {
  readonly name: string;
  readonly effect: string;
  readonly value: number | null;
  readonly bounds: Bounds;
  /** Whether it may be empty, which means null. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly onSave: (value: number | null) => void;
}

/** A number saved on leaving the field or pressing Enter; Escape restores the saved value. */
export function NumberSetting(props: NumberSettingProps) {
  const { name, effect, value, bounds, optional = false, disabled = false, onSave } = props;
  /** The typed text stays visible until another value is saved. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: number | null } | null>(null);
  const shown = typed?.over === value ? typed.text : value === null ? '' : String(value);
  const number = numberOf(shown, bounds);
  const valid = number !== null || (optional && shown.trim() === '');
  const keep = (): void => {
    if (valid && number !== value) onSave(number);
  };
  return (
    <TextEntry
      label={name}
      hint={effect}
      value={shown}
      failure={valid ? null : boundsWords(bounds, optional)}
      digits
      disabled={disabled}
      onChange={(text) => setTyped({ text, over: value })}
      onLeave={keep}
      onKey={(key) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}

import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import { TextEntry } from '../ui/fields/text-entry';
import { type AgeLimits, readLimits, type TypedLimits, typedLimits } from './age-limits';
import styles from './controls/age-limit-settings.module.css';

const css = classNamesOf(styles);
const words = texts.settings.ages;

interface AgeLimitFieldsProps {
  readonly limits: AgeLimits;
  readonly onSave: (limits: AgeLimits) => void;
}

/** Two numbers that are kept together, once both are right. */
export function AgeLimitFields({ limits, onSave }: AgeLimitFieldsProps) {
  const kept = typedLimits(limits);
  const over = `${kept.slow} ${kept.late}`;
  const [typed, setTyped] = useState<(TypedLimits & { readonly over: string }) | null>(null);
  const shown = typed?.over === over ? typed : kept;
  const read = readLimits(shown);
  const keep = (): void => {
    const { limits: wanted } = read;
    if (wanted === null) return;
    if (wanted.slowMinutes !== limits.slowMinutes || wanted.lateMinutes !== limits.lateMinutes)
      onSave(wanted);
  };
  const field = (which: keyof TypedLimits) => (
    <TextEntry
      label={words[which]}
      value={shown[which]}
      failure={read[which]}
      digits
      onChange={(text) => setTyped({ ...shown, [which]: text, over })}
      onLeave={keep}
      onKey={(key) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
  return (
    <div className={css('pair')}>
      {field('slow')}
      {field('late')}
    </div>
  );
}

import { useId, useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { UserSettings } from '../../../shared/settings/choices';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { methodsByName } from '../../ui/fields/methods-by-name';
import { SelectEntry } from '../../ui/fields/select-entry';
import { TextEntry } from '../../ui/fields/text-entry';
import { KeptFocus } from '../../ui/kept-focus';
import {
  type AgeLimits,
  type MethodName,
  ownLimits,
  readLimits,
  type TypedLimits,
  typedLimits,
  withLimits,
} from '../age-limits';
import { SettingGroup } from '../setting-group';
import styles from './age-limit-settings.module.css';

const css = classNamesOf(styles);
const words = texts.settings.ages;

interface AgeLimitSettingsProps {
  readonly choices: Pick<UserSettings, 'ageLimits' | 'ageLimitsByMethod'>;
  readonly onSave: (choices: Partial<UserSettings>) => void;
}

/** From how many minutes any order is slow, and late. */
export function AgeLimitSetting({ choices, onSave }: AgeLimitSettingsProps) {
  const { name, effect } = texts.settings.entries.ageLimits;
  return (
    <SettingGroup name={name} effect={effect}>
      <AgeLimitFields limits={choices.ageLimits} onSave={(ageLimits) => onSave({ ageLimits })} />
    </SettingGroup>
  );
}

/** The same for kinds of orders that take longer or shorter. */
export function MethodLimitSettings({ choices, onSave }: AgeLimitSettingsProps) {
  const { name, effect } = texts.settings.entries.ageLimitsByMethod;
  const { ageLimits, ageLimitsByMethod } = choices;
  const own = ownLimits(ageLimitsByMethod, methodsByName);
  const others = methodsByName.filter((one) => !own.some((other) => other.name === one.name));
  const set = (methods: readonly string[], limits: AgeLimits | null) =>
    onSave({ ageLimitsByMethod: withLimits(ageLimitsByMethod, methods, limits) });
  return (
    <SettingGroup name={name} effect={effect}>
      <KeptFocus className={css('methods')}>
        {own.map(({ name: method, methods, limits }) => (
          <MethodLimits
            key={method}
            method={method}
            limits={limits}
            onSave={(changed) => set(methods, changed)}
            onRemove={() => set(methods, null)}
          />
        ))}
        {others.length > 0 && <AddMethod methods={others} onAdd={({ methods }) => set(methods, ageLimits)} />}
      </KeptFocus>
    </SettingGroup>
  );
}

interface MethodLimitsProps {
  readonly method: string;
  readonly limits: AgeLimits;
  readonly onSave: (limits: AgeLimits) => void;
  readonly onRemove: () => void;
}

function MethodLimits({ method, limits, onSave, onRemove }: MethodLimitsProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-labelledby={id} className={css('method')}>
      <div className={css('head')}>
        <h5 id={id} className={css('name')}>
          {method}
        </h5>
        <ActionButton variant="quiet" onAction={onRemove}>
          {words.remove}
        </ActionButton>
      </div>
      <AgeLimitFields limits={limits} onSave={onSave} />
    </div>
  );
}

interface AddMethodProps {
  readonly methods: readonly MethodName[];
  readonly onAdd: (method: MethodName) => void;
}

function AddMethod({ methods, onAdd }: AddMethodProps) {
  const [name, setName] = useState('');
  const chosen = methods.find((one) => one.name === name) ?? methods[0];
  return (
    <div className={css('add')}>
      <SelectEntry
        label={words.method}
        value={chosen?.name ?? ''}
        options={methods.map((one) => ({ value: one.name, text: one.name }))}
        onChange={setName}
      />
      <ActionButton variant="plain" onAction={() => chosen !== undefined && onAdd(chosen)}>
        {words.add}
      </ActionButton>
    </div>
  );
}

interface AgeLimitFieldsProps {
  readonly limits: AgeLimits;
  readonly onSave: (limits: AgeLimits) => void;
}

/** Two numbers saved together, once both are valid. */
function AgeLimitFields({ limits, onSave }: AgeLimitFieldsProps) {
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

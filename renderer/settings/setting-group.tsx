import { type ReactNode, useId } from 'react';
import { classNamesOf } from '../ui/class-names';
import { Question } from '../ui/fields/question';
import styles from './setting-group.module.css';

const css = classNamesOf(styles);

interface SettingGroupProps {
  readonly name: string;
  readonly effect: string;
  readonly children: ReactNode;
}

/** A setting with several controls, named and explained once. */
export function SettingGroup({ name, effect, children }: SettingGroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-effect`} className={css('group')}>
      <Question id={id}>{name}</Question>
      <p id={`${id}-effect`} className={css('effect')}>
        {effect}
      </p>
      {children}
    </div>
  );
}

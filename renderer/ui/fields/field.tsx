import { type ReactNode, useId } from 'react';
import { classNamesOf } from '../class-names';
import styles from './field.module.css';

const css = classNamesOf(styles);

/** What a control takes from its field, so that screen readers announce its label, hint and failure with it. */
interface FieldParts {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, or null. */
  readonly failure?: string | null;
  /** For several controls, named by `labelId`. */
  readonly group?: boolean;
  readonly children: (parts: FieldParts) => ReactNode;
}

/** A control with its label above, and what is wrong below. */
export function Field({ label, hint, failure = null, group = false, children }: FieldProps) {
  const id = useId();
  const labelId = `${id}-label`;
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(failure === null ? [] : [`${id}-failure`]),
  ];
  return (
    <div className={css('field')}>
      {group ? (
        <span id={labelId} className={css('label')}>
          {label}
        </span>
      ) : (
        <label id={labelId} className={css('label')} htmlFor={id}>
          {label}
        </label>
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={css('hint')}>
          {hint}
        </span>
      )}
      {children({ id, labelId, describedBy: described.join(' ') || undefined })}
      {failure !== null && (
        <span id={`${id}-failure`} className={css('failure')}>
          {failure}
        </span>
      )}
    </div>
  );
}

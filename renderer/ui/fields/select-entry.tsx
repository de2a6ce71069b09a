import { Field } from './field';
import { SelectBox } from './select-box';

interface SelectEntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly failure?: string | null;
  readonly onChange: (value: string) => void;
}

/** One of many. */
export function SelectEntry({ label, hint, failure = null, ...choice }: SelectEntryProps) {
  return (
    <Field label={label} hint={hint} failure={failure}>
      {({ id, describedBy }) => (
        <SelectBox {...choice} id={id} aria-describedby={describedBy} faulty={failure !== null} />
      )}
    </Field>
  );
}

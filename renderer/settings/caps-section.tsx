import { useId, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { Caps, Load } from '../../shared/ordering/caps';
import type { OrderingMode } from '../../shared/status/set-up';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { StepResult } from '../ui/step-result';
import { useAttempt } from '../ui/use-attempt';
import { capOf } from './cap-of';
import styles from './caps-section.module.css';

const css = classNamesOf(styles);
const words = texts.control.caps;

interface CapsSectionProps extends Caps {
  readonly takeLaterOrders: boolean;
  readonly load: Load;
  readonly control: OrderingMode;
}

/** How much the kitchen can handle at once; both limits are off until they are set. */
export function CapsSection(props: CapsSectionProps) {
  const { maxOpenTickets, maxOrdersIn15Minutes, takeLaterOrders, load, control } = props;
  const id = useId();
  const [open, setOpen] = useState(() => draftOf(maxOpenTickets, '20'));
  const [recent, setRecent] = useState(() => draftOf(maxOrdersIn15Minutes, '10'));
  const [saved, setSaved] = useState(false);
  const { failure, run } = useAttempt('changeSettings');
  const save = async (): Promise<void> => {
    if (!isReadable(open) || !isReadable(recent)) return;
    const choices = { maxOpenTickets: chosen(open), maxOrdersIn15Minutes: chosen(recent) };
    setSaved(await run({ choices }));
  };
  return (
    <section className={css('section')} aria-labelledby={id}>
      <h4 id={id} className={css('title')}>
        {words.title}
      </h4>
      <p className={css('intro')}>
        {words.intro[control]}
        {control === 'in-control' && ` ${takeLaterOrders ? words.later : words.notLater}`}
      </p>
      <EntryForm submit={words.save} onSubmit={() => void save()}>
        <CapFields
          label={words.open}
          hint={words.openHint(load.openTickets)}
          fieldLabel={words.maxOpenOrders}
          draft={open}
          onChange={(draft) => {
            setOpen(draft);
            setSaved(false);
          }}
        />
        <CapFields
          label={words.recent}
          hint={words.recentHint(load.ordersIn15Minutes)}
          fieldLabel={words.maxRecentOrders}
          draft={recent}
          onChange={(draft) => {
            setRecent(draft);
            setSaved(false);
          }}
        />
      </EntryForm>
      <StepResult severity={failure === null ? 'good' : 'bad'}>
        {failure ?? (saved && words.saved)}
      </StepResult>
    </section>
  );
}

/** A cap while it is being edited: the typed number survives switching it off and on. */
interface CapDraft {
  readonly used: boolean;
  readonly typed: string;
}

interface CapFieldsProps {
  readonly label: string;
  readonly hint: string;
  readonly fieldLabel: string;
  readonly draft: CapDraft;
  readonly onChange: (draft: CapDraft) => void;
}

function CapFields({ label, hint, fieldLabel, draft, onChange }: CapFieldsProps) {
  return (
    <>
      <CheckEntry
        label={label}
        hint={hint}
        checked={draft.used}
        onChange={(used) => onChange({ ...draft, used })}
      />
      {draft.used && (
        <TextEntry
          label={fieldLabel}
          value={draft.typed}
          failure={isReadable(draft) ? null : words.notRead}
          onChange={(typed) => onChange({ ...draft, typed })}
        />
      )}
    </>
  );
}

function draftOf(cap: number | null, defaultValue: string): CapDraft {
  return { used: cap !== null, typed: cap === null ? defaultValue : String(cap) };
}

function isReadable({ used, typed }: CapDraft): boolean {
  return !used || capOf(typed) !== null;
}

function chosen({ used, typed }: CapDraft): number | null {
  return used ? capOf(typed) : null;
}

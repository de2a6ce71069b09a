import { useState } from 'react';
import { readRanges } from '../../shared/i18n/opening-hours-text';
import { texts } from '../../shared/i18n/texts';
import type { OpeningHours } from '../../shared/ordering/opening-hours';
import type { OrderingMode } from '../../shared/status/set-up';
import { command } from '../core-client/core-client';
import { classNamesOf } from '../ui/class-names';
import { CheckEntry } from '../ui/fields/check-entry';
import { EntryForm } from '../ui/fields/entry-form';
import { TextEntry } from '../ui/fields/text-entry';
import { SidePanel } from '../ui/panels/side-panel';
import panelStyles from '../ui/panels/side-panel.module.css';
import { draftOf, hoursOf, type OpeningDraft, previewWords } from './opening-draft';

const css = classNamesOf(panelStyles);
const words = texts.opening;

interface OpeningPanelProps {
  readonly hours: OpeningHours | null;
  readonly control: OrderingMode;
  readonly onClose: () => void;
}

/** The opening hours by weekday, beside the board. */
export function OpeningPanel({ hours, control, onClose }: OpeningPanelProps) {
  return (
    <SidePanel title={words.title} onClose={onClose}>
      <p className={css('note')}>{control === 'watch-only' ? words.watchOnly : words.intro}</p>
      <OpeningForm hours={hours} />
    </SidePanel>
  );
}

function OpeningForm({ hours }: Pick<OpeningPanelProps, 'hours'>) {
  const [used, setUsed] = useState(hours !== null);
  const [draft, setDraft] = useState<OpeningDraft>(() => draftOf(hours));
  const [saved, setSaved] = useState(false);
  const typed = hoursOf(draft);
  const save = async (): Promise<void> => {
    if (used && typed === null) return;
    setSaved(await command('changeOpeningHours', { hours: used ? typed : null }));
  };
  return (
    <EntryForm submit={words.save} onSubmit={() => void save()}>
      <CheckEntry
        label={words.use}
        hint={words.hint}
        checked={used}
        onChange={(checked) => {
          setUsed(checked);
          setSaved(false);
        }}
      />
      {used &&
        words.days.map((name, day) => (
          <TextEntry
            key={name}
            label={name}
            value={draft[day] ?? ''}
            failure={readRanges(draft[day] ?? '') === null ? words.notRead : null}
            onChange={(text) => {
              setDraft(draft.map((other, index) => (index === day ? text : other)));
              setSaved(false);
            }}
          />
        ))}
      <p className={css('note')} role="status">
        {used && typed !== null && previewWords(typed, Date.now())} {saved && words.saved}
      </p>
    </EntryForm>
  );
}

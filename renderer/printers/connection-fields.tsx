import { useEffect, useId, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { connectionKinds } from '../../shared/printing/connection';
import { queueFormats } from '../../shared/printing/queue-formats';
import { ask } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { ChoiceGroup } from '../ui/fields/choice-group';
import { Question } from '../ui/fields/question';
import { SelectEntry } from '../ui/fields/select-entry';
import { TextEntry } from '../ui/fields/text-entry';
import { type ConnectionDraft, connectionOf, splitAddress } from './connection-draft';
import styles from './printer-form.module.css';
import { type PrinterWords, triedWords } from './printer-words';
import { SeverityLine } from './severity-line';
import type { FieldsProps } from './use-printer-form';

const css = classNamesOf(styles);
const words = texts.printing.form;
const fields = { tcp: AddressFields, queue: QueueFields } as const;

/** How to reach the printer: a network address, or one of this computer's own printers. */
export function ConnectionFields(props: FieldsProps) {
  const { draft, set } = props;
  const heading = useId();
  const Fields = fields[draft.kind];
  return (
    <div className={css('group')}>
      <Question id={heading}>{words.connection}</Question>
      <ChoiceGroup
        labelledBy={heading}
        choices={words.connections}
        order={connectionKinds}
        chosen={draft.kind}
        onChoose={(kind) => set({ kind })}
      />
      <Fields {...props} />
    </div>
  );
}

function AddressFields({ draft, faults, set }: FieldsProps) {
  return (
    <>
      <TextEntry
        label={words.host}
        hint={words.hostExample}
        value={draft.host}
        failure={faults.host ?? null}
        onChange={(host) => set({ host })}
        onLeave={() => {
          const split = splitAddress(draft);
          if (split.host !== draft.host) set(split);
        }}
      />
      <TextEntry
        label={words.port}
        hint={words.portHint}
        value={draft.port}
        failure={faults.port ?? null}
        onChange={(port) => set({ port })}
      />
      <TryConnection draft={draft} />
    </>
  );
}

function QueueFields({ draft, faults, found, set }: FieldsProps) {
  const heading = useId();
  const { printers, failure, searchAgain } = found;
  const searchButton = (
    <ActionButton variant="quiet" onAction={searchAgain}>
      {words.searchAgain}
    </ActionButton>
  );
  if (printers === null) {
    return (
      <>
        <p role="status">{failure ?? words.searching}</p>
        {failure !== null && searchButton}
      </>
    );
  }
  // A chosen queue stays listed even while the computer does not know it.
  const queues = [...new Set([...(draft.queue === '' ? [] : [draft.queue]), ...printers.queues])];
  return (
    <>
      {queues.length === 0 ? (
        <p>{words.noQueues}</p>
      ) : (
        <SelectEntry
          label={words.queue}
          value={draft.queue}
          options={[
            ...(draft.queue === '' ? [{ value: '', text: words.pickQueue }] : []),
            ...queues.map((queue) => ({ value: queue, text: queue })),
          ]}
          failure={faults.queue ?? null}
          onChange={(queue) => set({ queue })}
        />
      )}
      {searchButton}
      {printers.rawQueues && (
        <>
          <Question id={heading}>{words.format}</Question>
          <ChoiceGroup
            labelledBy={heading}
            choices={words.formats}
            order={queueFormats}
            chosen={draft.format}
            onChoose={(format) => set({ format })}
          />
        </>
      )}
    </>
  );
}

/** Tests whether something answers at the address, before it is saved. A result for another address does not count. */
function TryConnection({ draft }: { readonly draft: ConnectionDraft }) {
  const [tried, setTried] = useState<{ readonly at: string; readonly words: PrinterWords | null } | null>(
    null,
  );
  const connection = connectionOf(draft);
  const at = JSON.stringify(connection);
  const attempt = async (): Promise<void> => {
    if (connection === null) return;
    setTried({ at, words: null });
    const outcome = await ask('tryConnection', { connection });
    setTried((last) => (last?.at === at ? { at, words: triedWords(outcome) } : last));
  };
  const said = tried?.at === at ? tried : null;
  const answer = useRef<HTMLParagraphElement>(null);
  const answered = said?.words ?? null;
  // On a low screen it is below the visible part, and users would not know that it came.
  useEffect(() => {
    if (answered !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [answered]);
  return (
    <>
      {connection !== null && (
        <ActionButton variant="plain" onAction={() => void attempt()}>
          {words.try}
        </ActionButton>
      )}
      <p role="status" ref={answer}>
        {said !== null && (said.words === null ? words.trying : <SeverityLine {...said.words} />)}
      </p>
    </>
  );
}

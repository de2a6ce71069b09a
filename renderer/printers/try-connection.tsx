import { useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { ask } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { type ConnectionDraft, connectionOf } from './connection-draft';
import { MoodLine } from './mood-line';
import { type PrinterWords, triedWords } from './printer-words';

const words = texts.printing.form;

/** Whether something answers at the address, before it is kept. What it said of another address does not count. */
export function TryConnection({ draft }: { readonly draft: ConnectionDraft }) {
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
  // On a low screen it stands below what is to be seen, and nobody would know that it came.
  useEffect(() => {
    if (answered !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [answered]);
  return (
    <>
      {connection !== null && (
        <ActionButton look="plain" onAction={() => void attempt()}>
          {words.try}
        </ActionButton>
      )}
      <p role="status" ref={answer}>
        {said !== null && (said.words === null ? words.trying : <MoodLine {...said.words} />)}
      </p>
    </>
  );
}

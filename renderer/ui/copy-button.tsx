import { useEffect, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { Copyable } from '../../shared/status/set-up';
import { command } from '../core-client/core-client';
import { ActionButton } from './action-button';
import { classNamesOf } from './class-names';
import styles from './copy-button.module.css';
import { CheckIcon } from './icons';

const css = classNamesOf(styles);
const saidForMs = 4_000;

/** Copies a value the page does not hold, and confirms it beside the button for a while. */
export function CopyButton({ what }: { readonly what: Copyable }) {
  const [copiedAt, setCopiedAt] = useState<number | null>(null);
  useEffect(() => {
    if (copiedAt === null) return;
    const timer = setTimeout(() => setCopiedAt(null), saidForMs);
    return () => clearTimeout(timer);
  }, [copiedAt]);

  const copy = async (): Promise<void> => {
    setCopiedAt((await command('copy', { what })) ? performance.now() : null);
  };
  return (
    <div className={css('row')}>
      <ActionButton variant="plain" wide onAction={() => void copy()}>
        {texts.setUp.bbot.copy[what]}
      </ActionButton>
      <p role="status" className={css('copied')}>
        {copiedAt !== null && (
          <>
            <CheckIcon />
            {texts.setUp.bbot.copied}
          </>
        )}
      </p>
    </div>
  );
}

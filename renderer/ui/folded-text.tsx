import { useLayoutEffect, useRef } from 'react';
import { texts } from '../../shared/i18n/texts';
import { useExternalValue } from '../core-client/use-external-value';
import { shown } from '../letters/shown';
import { ActionButton } from './action-button';
import { classNamesOf } from './class-names';
import { type FoldedText as Folded, foldText } from './fold-text';
import styles from './folded-text.module.css';

const css = classNamesOf(styles);

interface FoldedTextProps {
  readonly text: string;
  /** How this computer shows it; by default, with words for missing letters. */
  readonly show?: (text: string) => string;
}

/**
 * A written text, inside the surrounding element. If it would fill the screen: its beginning, how much more there is,
 * and a button that shows it, as an allergy may be at the end of a long note.
 */
export function FoldedText({ text, show = shown }: FoldedTextProps) {
  // Words may replace hundreds of letters.
  const whole = show(text);
  const folded = foldText(whole);
  return folded === null ? whole : <LongText text={whole} folded={folded} />;
}

interface LongTextProps {
  readonly text: string;
  readonly folded: Folded;
}

function LongText({ text, folded: { head, moreLines } }: LongTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  const isOpen = useExternalValue(onTurned, () => isUnfolded(text)).shown;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    // Its button was far below: do not leave the reader among other orders.
    if (wasOpen.current && !isOpen) place.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <span ref={place} className={css('long')}>
      {isOpen ? text : `${head} …`}
      {/* The app's words, whichever direction the guest's run. */}
      <span className={css('turn')} dir="auto">
        <ActionButton variant="plain" expanded={isOpen} onAction={() => turnText(text)}>
          {isOpen ? texts.ticket.hideRest : texts.ticket.showRest(moreLines)}
        </ActionButton>
      </span>
    </span>
  );
}

/** People read a few at a time. */
const maxUnfolded = 200;

const unfolded = new Set<string>();
const listeners = new Set<() => void>();

/** Whether a text was unfolded: it stays so on any card, even after the card has moved. */
function isUnfolded(text: string): boolean {
  return unfolded.has(text);
}

/** Shows all of a text, or only its beginning again. */
function turnText(text: string): void {
  if (!unfolded.delete(text)) unfolded.add(text);
  for (const oldest of unfolded) {
    if (unfolded.size <= maxUnfolded) break;
    unfolded.delete(oldest);
  }
  for (const changed of listeners) changed();
}

function onTurned(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

import { useId, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { chime } from '../board/alarms/chime';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { StepResult } from '../ui/step-result';
import styles from './check-entry.module.css';
import type { CheckWords } from './check-words';
import type { Way } from './said';
import { SeverityMark } from './severity-mark';

const css = classNamesOf(styles);
const words = texts.checks;

/** Opens the places where problems are fixed. */
export type Ways = Readonly<Record<Exclude<Way, 'sound'>, () => void>>;

interface CheckEntryProps {
  readonly title: string;
  readonly words: CheckWords;
  /** In percent. */
  readonly volume: number;
  readonly ways: Ways;
}

/** One check: its result, and what to do. */
export function CheckEntry({ title, words, volume, ways }: CheckEntryProps) {
  const heading = useId();
  const { severity, is, list, steps, way } = words;
  return (
    <li className={css('entry')} aria-labelledby={heading}>
      <div className={css('head')}>
        <SeverityMark severity={severity} />
        <h3 id={heading} className={css('title')}>
          {title}
        </h3>
      </div>
      <p className={css('is', severity === 'attention' && 'asks')}>{is}</p>
      {list.length > 0 && (
        <ul className={css('list')}>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {steps.length === 1 && <p>{steps[0]}</p>}
      {steps.length > 1 && (
        <ol className={css('steps')}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {way === 'sound' && <TrySound volume={volume} />}
      {way !== null && way !== 'sound' && (
        <ActionButton variant="plain" wide onAction={ways[way]}>
          {texts.checks.open[way]}
        </ActionButton>
      )}
    </li>
  );
}

/** Rings once like a new order: only a listener can judge whether that is loud enough. `volume` in percent. */
function TrySound({ volume }: { readonly volume: number }) {
  const [message, setMessage] = useState<{
    readonly severity: 'careful' | 'bad';
    readonly text: string;
  } | null>(null);
  const play = async (): Promise<void> => {
    setMessage({ severity: 'careful', text: words.sound.playing });
    const problem = await chime.play('new', volume);
    if (problem !== null) setMessage({ severity: 'bad', text: texts.banner.noSound[problem] });
  };
  return (
    <>
      <ActionButton variant="plain" wide onAction={() => void play()}>
        {words.open.sound}
      </ActionButton>
      <StepResult severity={message?.severity ?? 'careful'}>{message?.text}</StepResult>
    </>
  );
}

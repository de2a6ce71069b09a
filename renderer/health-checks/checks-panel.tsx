import { useEffect, useRef, useState } from 'react';
import { timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { Control } from '../../shared/status/set-up';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { SidePanel } from '../ui/side-panel';
import { CheckEntry, type Ways } from './check-entry';
import { checkWords } from './check-words';
import styles from './checks-panel.module.css';
import { overall } from './in-order';
import { type Findings, look } from './look';
import { MoodMark } from './mood-mark';

const css = classNamesOf(styles);
const words = texts.checks;

interface ChecksPanelProps {
  readonly control: Control;
  /** In percent. */
  readonly volume: number;
  readonly ways: Ways;
  readonly onClose: () => void;
}

/** Is everything all right? It is looked at as the panel opens, and again whenever somebody asks. */
export function ChecksPanel({ control, volume, ways, onClose }: ChecksPanelProps) {
  const [found, setFound] = useState<Findings | null>(null);
  const [state, setState] = useState<'looking' | 'looked' | 'failed'>('looking');
  const looking = useRef<Promise<void> | null>(null);
  const lookNow = (): void => {
    looking.current ??= lookOnce().finally(() => {
      looking.current = null;
    });
  };
  const lookOnce = async (): Promise<void> => {
    setState('looking');
    const findings = await look(volume);
    if (findings !== null) setFound(findings);
    setState(findings === null ? 'failed' : 'looked');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(lookNow, []);

  return (
    <SidePanel title={words.title} onClose={onClose}>
      <p className={css('intro')}>{words.intro}</p>
      <div role="status" className={css('overall')}>
        {state === 'looking' && <p className={css('line')}>{words.looking}</p>}
        {state === 'failed' && <p className={css('line')}>{texts.notDone('runChecks', 'UNEXPECTED')}</p>}
        {state === 'looked' && found !== null && <Overall found={found} />}
      </div>
      <div className={css('again')}>
        <ActionButton look="plain" wide onAction={lookNow}>
          {words.again}
        </ActionButton>
      </div>
      {found !== null && (
        <ul className={css('list')} aria-label={words.title}>
          {found.results.map((result) => (
            <CheckEntry
              key={result.name}
              title={words.titles[result.name]}
              words={checkWords(result, { system: found.system, control })}
              volume={volume}
              ways={ways}
            />
          ))}
        </ul>
      )}
      {found !== null && (
        <p className={css('logs')}>
          {words.logs} <span className={css('folder')}>{found.logs}</span>
        </p>
      )}
    </SidePanel>
  );
}

function Overall({ found }: { readonly found: Findings }) {
  const { mood, text } = overall(found.results);
  return (
    <>
      <p className={css('line')}>
        <MoodMark mood={mood} />
        {text}
      </p>
      <p className={css('time')}>{words.lookedAt(timeOfDay(found.at, texts.locale))}</p>
    </>
  );
}

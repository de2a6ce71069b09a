import { useEffect, useRef, useState } from 'react';
import { timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { CheckResult, System } from '../../shared/status/checks';
import type { OrderingMode } from '../../shared/status/set-up';
import { chime } from '../board/alarms/chime';
import { ask } from '../core-client/core-client';
import { lackingSigns } from '../letters/can-draw';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { SidePanel } from '../ui/panels/side-panel';
import { CheckEntry, type Ways } from './check-entry';
import { checkWords } from './check-words';
import styles from './checks-panel.module.css';
import { inOrder, overall } from './in-order';
import { SeverityMark } from './severity-mark';

const css = classNamesOf(styles);
const words = texts.checks;

interface ChecksPanelProps {
  readonly control: OrderingMode;
  /** In percent. */
  readonly volume: number;
  readonly ways: Ways;
  readonly onClose: () => void;
}

/** "Is everything all right?" Checks when the panel opens, and on request. */
export function ChecksPanel({ control, volume, ways, onClose }: ChecksPanelProps) {
  const [found, setFound] = useState<Findings | null>(null);
  const [state, setState] = useState<'looking' | 'looked' | 'failed'>('looking');
  const running = useRef<Promise<void> | null>(null);
  const check = (): void => {
    running.current ??= checkOnce().finally(() => {
      running.current = null;
    });
  };
  const checkOnce = async (): Promise<void> => {
    setState('looking');
    const findings = await runAllChecks(volume);
    if (findings !== null) setFound(findings);
    setState(findings === null ? 'failed' : 'looked');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(check, []);

  return (
    <SidePanel title={words.title} onClose={onClose}>
      <p className={css('intro')}>{words.intro}</p>
      <div role="status" className={css('overall')}>
        {state === 'looking' && <p className={css('line')}>{words.running}</p>}
        {state === 'failed' && <p className={css('line')}>{texts.notDone('runChecks', 'UNEXPECTED')}</p>}
        {state === 'looked' && found !== null && <Overall found={found} />}
      </div>
      <div className={css('again')}>
        <ActionButton variant="plain" wide onAction={check}>
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
  const { severity, text } = overall(found.results);
  return (
    <>
      <p className={css('line')}>
        <SeverityMark severity={severity} />
        {text}
      </p>
      <p className={css('time')}>{words.checkedAt(timeOfDay(found.at, texts.locale))}</p>
    </>
  );
}

interface Findings {
  readonly system: System;
  /** The folder with the app's log. */
  readonly logs: string;
  readonly results: readonly CheckResult[];
  /** An ISO instant. */
  readonly at: string;
}

/** Asks the core, and this page itself for its sound and its letters. Null: the core could not answer. */
async function runAllChecks(volume: number): Promise<Findings | null> {
  const [outcome, problem] = await Promise.all([ask('runChecks', null), chime.check()]);
  if (!outcome.ok) return null;
  const { system, logs, results } = outcome.value;
  const sound: CheckResult = {
    name: 'sound',
    outcome:
      problem === null
        ? { kind: 'ok', fine: { kind: 'plays', volume } }
        : { kind: 'attention', problem: { kind: problem } },
  };
  const count = lackingSigns();
  const letters: CheckResult = {
    name: 'letters',
    outcome:
      count === 0
        ? { kind: 'ok', fine: { kind: 'all-shown' } }
        : { kind: 'attention', problem: { kind: 'lacking', count } },
  };
  return { system, logs, results: inOrder([...results, sound, letters]), at: new Date().toISOString() };
}

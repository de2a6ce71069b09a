import type { ReactNode } from 'react';
import { timeOfDay } from '../../shared/clock-time';
import type { Status } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { classNamesOf } from '../class-names';
import { BlockedCheckouts } from './blocked-checkouts';
import { BoardMenu } from './board-menu';
import { PauseButton } from './pause-button';
import styles from './status-bar.module.css';
import { arrivalWords, orderingWords, type StatusWords } from './status-words';
import { useAge } from './use-age';

const css = classNamesOf(styles);

/** The line on top: what the store can do right now, and what staff can do about it. */
export function StatusBar({ status, tabs }: { readonly status: Status; readonly tabs: ReactNode }) {
  return (
    <header className={css('bar')}>
      {tabs}
      <div className={css('facts')}>
        <Fact words={orderingWords(status.ordering, status.storage)} />
        <Fact words={arrivalWords(status.arrival)} />
        {status.lastOrderAt === null ? (
          <Fact words={{ mood: null, text: texts.lastOrder.none, detail: null }} />
        ) : (
          <LastOrder at={status.lastOrderAt} />
        )}
        <BlockedCheckouts refusals={status.refusals} />
      </div>
      <div className={css('controls')}>
        <PauseButton paused={status.ordering.kind === 'paused'} />
        <BoardMenu />
      </div>
    </header>
  );
}

function LastOrder({ at }: { readonly at: string }) {
  const minutes = useAge(at);
  const text = texts.lastOrder.at(timeOfDay(at, texts.locale));
  return <Fact words={{ mood: null, text, detail: texts.lastOrder.ago(minutes) }} />;
}

function Fact({ words: { mood, text, detail } }: { readonly words: StatusWords }) {
  return (
    <div className={css('fact')}>
      {mood !== null && <span className={css('dot', mood)} aria-hidden="true" />}
      <div>
        <p className={css('text')}>{text}</p>
        {detail !== null && <p className={css('detail')}>{detail}</p>}
      </div>
    </div>
  );
}

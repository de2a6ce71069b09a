import type { ReactNode, Ref } from 'react';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { BlockedCheckouts } from '../../blocked/blocked-checkouts';
import { classNamesOf } from '../../ui/class-names';
import type { UrgentRing } from '../alarms/ringing-since';
import { useAge } from '../ticket/use-age';
import type { PlainPanel } from '../use-side-panel';
import { BoardMenu } from './board-menu';
import { PauseButton } from './pause-button';
import styles from './status-bar.module.css';
import {
  arrivalWords,
  orderingWords,
  printerWords,
  type StatusWords,
  wrongAddressWords,
} from './status-words';
import { UrgentWords } from './urgent-words';
import { useSecondsUntil } from './use-seconds-until';

const css = classNamesOf(styles);

interface StatusBarProps {
  readonly status: Status;
  readonly tabs: ReactNode;
  /** The menu's button, so that the focus can go back there. */
  readonly menu: Ref<HTMLButtonElement>;
  /** What nobody answers; it takes the place of what is said here otherwise. */
  readonly urgent: UrgentRing | null;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onSetUp: () => void;
  readonly onPrinters: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
}

/** The line on top: what the store can do right now, and what staff can do about it. */
export function StatusBar(props: StatusBarProps) {
  const { status, tabs, menu, urgent, onShow, onSetUp, onPrinters, onPanel } = props;
  const wrongAddress = wrongAddressWords(status);
  const printers = printerWords(status.printing.printers, status.setUp.kitchen);
  return (
    <header className={css('bar')}>
      {tabs}
      <div className={css('place')}>
        <div className={css('told')}>
          <div className={css('facts', urgent !== null && 'behind')}>
            <Fact words={orderingWords(status)} />
            {wrongAddress === null ? (
              <ArrivalFact arrival={status.arrival} />
            ) : (
              <Fact words={wrongAddress} size="long" />
            )}
            {printers !== null && <Fact words={printers} size="named" />}
            {status.lastOrderAt === null ? (
              <Fact words={{ mood: null, text: texts.lastOrder.none, detail: null }} />
            ) : (
              <LastOrder at={status.lastOrderAt} />
            )}
          </div>
          {urgent !== null && <UrgentWords urgent={urgent} onShow={onShow} />}
        </div>
        <BlockedCheckouts
          refusals={status.refusals}
          unread={status.setUp.control === 'in-control' ? (status.wrongCredentials?.count ?? 0) : 0}
        />
      </div>
      <div className={css('controls')}>
        <PauseButton paused={status.ordering.kind === 'paused'} control={status.setUp.control} />
        <BoardMenu
          ref={menu}
          update={status.update.state}
          onSetUp={onSetUp}
          onPrinters={onPrinters}
          onPanel={onPanel}
        />
      </div>
    </header>
  );
}

function ArrivalFact({ arrival }: { readonly arrival: ConnectionStatus }) {
  const secondsLeft = useSecondsUntil(arrival.kind === 'retrying' ? arrival.nextAt : null);
  return <Fact words={arrivalWords(arrival, secondsLeft)} size="long" />;
}

function LastOrder({ at }: { readonly at: string }) {
  const minutes = useAge(at);
  const text = texts.lastOrder.at(timeOfDay(at, texts.locale));
  return <Fact words={{ mood: null, text, detail: texts.lastOrder.ago(minutes) }} />;
}

interface FactProps {
  readonly words: StatusWords;
  /** Of a length that nobody knows: `long` gives way to the others, `named` has a name that is cut. */
  readonly size?: 'long' | 'named';
}

function Fact({ words: { mood, text, detail }, size }: FactProps) {
  return (
    <div className={css('fact', size ?? false)}>
      {mood !== null && <span className={css('dot', mood)} aria-hidden="true" />}
      <div>
        <p className={css('text')}>{text}</p>
        {detail !== null && <p className={css('detail')}>{detail}</p>}
      </div>
    </div>
  );
}

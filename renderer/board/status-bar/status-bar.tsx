import type { ReactNode, Ref } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { CommandArgument } from '../../../shared/ipc/commands';
import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import { pauseMinutes } from '../../../shared/ordering/pause-minutes';
import type { ConnectionStatus } from '../../../shared/status/connection';
import type { OrderingMode } from '../../../shared/status/set-up';
import { BlockedCheckouts } from '../../blocked/blocked-checkouts';
import { command } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon, PauseIcon } from '../../ui/icons';
import { PopoverDialog } from '../../ui/panels/popover-dialog';
import { TriggerButton } from '../../ui/trigger-button';
import type { UrgentRing } from '../alarms/ringing-since';
import { nameOf } from '../ticket/ticket-words';
import { useAge } from '../ticket/use-age';
import type { PlainPanel } from '../use-side-panel';
import { BoardMenu } from './board-menu';
import styles from './status-bar.module.css';
import {
  arrivalWords,
  orderingWords,
  printerWords,
  type StatusWords,
  wrongAddressWords,
} from './status-words';
import { useSecondsUntil } from './use-seconds-until';

const css = classNamesOf(styles);

interface StatusBarProps {
  readonly status: Status;
  readonly tabs: ReactNode;
  /** The menu button, so that the focus can return to it. */
  readonly menu: Ref<HTMLButtonElement>;
  /** The unanswered ring; it replaces the facts. */
  readonly urgent: UrgentRing | null;
  readonly onShow: (ticket: BoardTicket) => void;
  readonly onSetUp: () => void;
  readonly onPrinters: () => void;
  readonly onPanel: (kind: PlainPanel) => void;
}

/** The top line: what the store can do right now, and what staff can do about it. */
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
              <Fact words={{ severity: null, text: texts.lastOrder.none, detail: null }} />
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
  return <Fact words={{ severity: null, text, detail: texts.lastOrder.ago(minutes) }} />;
}

interface FactProps {
  readonly words: StatusWords;
  /** For texts of unknown length: `long` yields to the others, `named` truncates a name. */
  readonly size?: 'long' | 'named';
}

function Fact({ words: { severity, text, detail }, size }: FactProps) {
  return (
    <div className={css('fact', size ?? false)}>
      {severity !== null && <span className={css('dot', severity)} aria-hidden="true" />}
      <div>
        <p className={css('text')}>{text}</p>
        {detail !== null && <p className={css('detail')}>{detail}</p>}
      </div>
    </div>
  );
}

interface UrgentWordsProps {
  readonly urgent: UrgentRing;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** Names the unanswered order in place of the status bar's facts: no card moves for it. */
function UrgentWords({ urgent: { ticket, minutes }, onShow }: UrgentWordsProps) {
  return (
    <div className={css('urgent')} role="alert">
      <BellIcon />
      <p className={css('words')}>{texts.sound.urgent(nameOf(ticket), minutes)}</p>
      <ActionButton variant="plain" onAction={() => onShow(ticket)}>
        {texts.sound.show}
      </ActionButton>
    </div>
  );
}

const lengths = [...pauseMinutes, null] as const;

interface PauseButtonProps {
  readonly paused: boolean;
  readonly control: OrderingMode;
}

/** "Pause ordering" and its lengths. Choosing one while paused restarts the time. */
function PauseButton({ paused, control }: PauseButtonProps) {
  return (
    <DialogTrigger>
      <TriggerButton variant={paused ? 'plain' : 'strong'} data-shortcut="pause">
        <PauseIcon />
        {texts.ordering.pause}
      </TriggerButton>
      <PopoverDialog title={texts.ordering.pause} placement="bottom end" width={380}>
        {(close) => (
          <>
            <p className={css('explanation')}>
              {texts.ordering.whilePaused[control]}
              {paused && <span>{texts.ordering.pauseAgain}</span>}
            </p>
            <div className={css('choices')}>
              {lengths.map((minutes) => (
                <ActionButton key={minutes} variant="plain" wide onAction={() => pauseFor(minutes, close)}>
                  {minutes === null ? texts.ordering.pauseUntilResumed : texts.ordering.pauseFor(minutes)}
                </ActionButton>
              ))}
              <ActionButton variant="plain" wide onAction={() => closeUntilTomorrow(close)}>
                {texts.ordering.closeUntilTomorrow}
              </ActionButton>
            </div>
          </>
        )}
      </PopoverDialog>
    </DialogTrigger>
  );
}

function closeUntilTomorrow(close: () => void): void {
  close();
  void command('closeUntilTomorrow', null);
}

function pauseFor(minutes: CommandArgument<'pauseOrdering'>['minutes'], close: () => void): void {
  close();
  void command('pauseOrdering', { minutes });
}

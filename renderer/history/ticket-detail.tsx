import { useEffect, useId, useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { readChange } from '../../shared/ipc/bridge';
import type { CommandResult } from '../../shared/ipc/commands';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { outcomeOf } from '../../shared/ticket/outcome';
import type { PrinterView } from '../board/banners/printer-views';
import { ReprintButton } from '../board/ticket/reprint-button';
import { TicketItems } from '../board/ticket/ticket-items';
import { nameOf, refundWords } from '../board/ticket/ticket-words';
import { ask, relay } from '../core-client/core-client';
import { tellStaff } from '../core-client/notices';
import { useMoney } from '../core-client/store-facts';
import { shown } from '../letters/shown';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { Fold } from '../ui/fold';
import { storyOf } from './story';
import styles from './ticket-detail.module.css';
import { amountsOf, type Fact, factsOf } from './ticket-facts';

const css = classNamesOf(styles);
const words = texts.history.detail;

interface TicketDetailProps {
  /** The ticket as listed. */
  readonly listed: BoardTicket;
  readonly printers: readonly PrinterView[];
  readonly onClose: () => void;
}

/** Everything known about one order, and its whole history. Its heading takes the focus. */
export function TicketDetail({ listed, printers, onClose }: TicketDetailProps) {
  const read = useReadTicket(listed);
  const ticket = read?.ticket ?? listed;
  const { order, refunds, test } = ticket;
  const id = useId();
  const money = useMoney();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const outcome = texts.history.outcomes[outcomeOf(ticket)];
  const amounts = amountsOf(order, money);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard
    <section className={css('detail')} tabIndex={0} aria-labelledby={id}>
      <div className={css('top')}>
        <h3 id={id} ref={heading} className={css('title')} tabIndex={-1} dir="auto">
          {nameOf(ticket)}
        </h3>
        {printers.length > 0 && <ReprintButton ticket={ticket} printers={printers} />}
        <ActionButton variant="plain" onAction={onClose}>
          {texts.close}
        </ActionButton>
      </div>
      <div className={css('body')}>
        <p className={css('outcome')}>{test ? `${outcome} · ${texts.ticket.test}` : outcome}</p>
        <Facts facts={factsOf(ticket)} />
        <h4 className={css('part')}>{words.items}</h4>
        <TicketItems items={order.items} />
        <h4 className={css('part')}>{words.amounts}</h4>
        {amounts.length === 0 ? <p className={css('soft')}>{words.noAmounts}</p> : <Facts facts={amounts} />}
        {refunds.length > 0 && <h4 className={css('part')}>{words.refunds}</h4>}
        {refunds.map((refund) => (
          <p key={refund.at} dir="auto">
            {shown(refundWords(refund, money))}
          </p>
        ))}
        <h4 className={css('part')}>{words.story}</h4>
        <Story ticket={ticket} />
        <Fold title={words.body}>
          <p className={css('soft')}>{words.bodyHint}</p>
          <p className={css('soft')}>{words.id(ticket.id)}</p>
          <section aria-label={words.bodyLabel}>
            <pre className={css('raw')}>{read?.body}</pre>
          </section>
        </Fold>
      </div>
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css('facts')}>
      {facts.map(({ label, text, strong }) => (
        // Two discounts may share a name.
        <div key={`${label} ${text}`} className={css('fact', strong && 'strong')}>
          <dt>{label}</dt>
          <dd dir="auto">{shown(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Story({ ticket }: { readonly ticket: BoardTicket }) {
  return (
    <ol className={css('story')}>
      {storyOf(ticket).map(({ time, day, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows, and its lines keep no state
        <li key={index} className={css('event')}>
          {day !== null && <span className={css('day')}>{day} </span>}
          <span className={css('time')}>{time}</span> <span dir="auto">{shown(text)}</span>
        </li>
      ))}
    </ol>
  );
}

type ReadTicket = CommandResult<'readTicket'>;

/**
 * A ticket with its raw body, reread whenever something happens to it, even on a past day: the board is then told that
 * it is not there. Null until it is read.
 */
function useReadTicket({ id }: BoardTicket): ReadTicket | null {
  const [read, setRead] = useState<ReadTicket | null>(null);
  useEffect(() => {
    let latest = 0;
    const readNow = async (): Promise<void> => {
      latest += 1;
      const number = latest;
      const outcome = await ask('readTicket', { id });
      if (number !== latest) return;
      if (outcome.ok) setRead(outcome.value);
      else tellStaff(texts.notDone('readTicket', outcome.code));
    };
    void readNow();
    const stopListening = relay.onChange((text) => {
      if (text === null) {
        void readNow();
        return;
      }
      const { tickets, removed } = readChange(text);
      if (removed.includes(id) || tickets.some((ticket) => ticket.id === id)) void readNow();
    });
    return () => {
      latest += 1;
      stopListening();
    };
  }, [id]);
  return read;
}

import { timeOfDay } from '../../shared/clock-time';
import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { command } from '../relay';
import { Banner } from './banner';
import type { BannerFact } from './banner-facts';
import { KnownButton } from './known-button';
import { numberOf } from './ticket-words';
import type { Troubles } from './use-troubles';

const words = texts.printing.banner;

interface PrinterBannerProps {
  readonly fact: Extract<BannerFact, { kind: 'printer' }>;
  readonly troubles: Troubles;
  readonly onPrinters: () => void;
}

/** A printer that slips wait for in vain. */
export function PrinterBanner({ fact, troubles, onPrinters }: PrinterBannerProps) {
  const { id, name, since, problem, waiting } = fact;
  const known = problem === null ? null : texts.printing.problems[problem];
  const fails = known === null ? words.fails(name) : words.failsFor(name, known.is);
  return (
    <Banner
      look="loud"
      title={words.waiting(fails, waiting)}
      detail={words.since(timeOfDay(since, texts.locale), known?.advice ?? '')}
    >
      <ActionButton look="plain" onAction={onPrinters}>
        {words.open}
      </ActionButton>
      <KnownButton trouble={`printer ${id}`} troubles={troubles} />
    </Banner>
  );
}

/** Slips that waited so long that the food may be made by now: staff say whether they are still wanted. */
export function HeldBanner({ count, minutes }: { readonly count: number; readonly minutes: number }) {
  return (
    <Banner look="loud" title={words.held(count)} detail={words.heldDetail(minutes)}>
      <ActionButton look="plain" onAction={() => void command('settleHeld', { print: true })}>
        {words.printThem(count)}
      </ActionButton>
      <ActionButton look="quiet" onAction={() => void command('settleHeld', { print: false })}>
        {words.doNotPrint}
      </ActionButton>
    </Banner>
  );
}

interface UnprovedBannerProps {
  readonly tickets: readonly BoardTicket[];
  readonly troubles: Troubles;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** As many as fit into one line of the smallest screen. */
const mostNamed = 4;

/** Orders that may be missing in the kitchen without anybody knowing. */
export function UnprovedBanner({ tickets, troubles, onShow }: UnprovedBannerProps) {
  const [first] = tickets;
  const named = tickets.slice(0, mostNamed).map(numberOf).join(', ');
  const others = tickets.length - mostNamed;
  const names = others > 0 ? words.andMore(named, others) : named;
  return (
    <Banner look="loud" title={words.unproved(tickets.length, names)} detail={words.unprovedDetail}>
      {first !== undefined && (
        <ActionButton look="plain" onAction={() => onShow(first)}>
          {words.show}
        </ActionButton>
      )}
      <KnownButton trouble="unproved" troubles={troubles} />
    </Banner>
  );
}

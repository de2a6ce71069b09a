import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { command } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { KnownButton } from '../alarms/known-button';
import type { Troubles } from '../alarms/use-troubles';
import { Banner } from './banner';
import type { BannerFact } from './banner-facts';
import type { HeldSlips } from './held-slips';

const words = texts.printing.banner;

type PrinterFact = Extract<BannerFact, { kind: 'printer' }>;

interface PrinterBannerProps {
  readonly fact: PrinterFact;
  readonly troubles: Troubles;
  readonly onPrinters: () => void;
}

/** A printer whose slips keep failing, or are held until staff answer. */
export function PrinterBanner({ fact, troubles, onPrinters }: PrinterBannerProps) {
  return (
    <Banner variant="loud" title={printerTitle(fact)} detail={printerDetail(fact)}>
      <ActionButton variant="plain" onAction={onPrinters}>
        {words.open}
      </ActionButton>
      <KnownButton trouble={`printer ${fact.id}`} troubles={troubles} />
    </Banner>
  );
}

/** "Kitchen does not print: out of paper. 2 slips wait. 1 slip is kept." */
function printerTitle({ name, problem, waiting, held }: PrinterFact): string {
  const fails =
    problem === null ? words.fails(name) : words.failsFor(name, texts.printing.problems[problem].is);
  return sentences([fails, waiting > 0 && words.waiting(waiting), held > 0 && words.kept(held)]);
}

function printerDetail({ since, problem, held, minutes, standIn }: PrinterFact): string {
  return sentences([
    words.since(timeOfDay(since, texts.locale)),
    problem !== null && texts.printing.problems[problem].advice,
    standIn !== null && words.standIn(standIn),
    held > 0 && words.askedLater(minutes),
  ]);
}

function sentences(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}

/** As many as fit on one line of the smallest screen. */
const maxHeldNamed = 6;

interface HeldBannerProps {
  readonly slips: HeldSlips;
  readonly minutes: number;
}

/** Slips that waited so long that the food may already be made: staff say whether they are still wanted. */
export function HeldBanner({ slips: { count, printers, tickets }, minutes }: HeldBannerProps) {
  const title = words.held(count, printers.join(', '), namesOf(tickets, maxHeldNamed));
  return (
    <Banner variant="loud" title={title} detail={words.heldDetail(minutes)}>
      <ActionButton variant="plain" onAction={() => void command('settleHeld', { print: true })}>
        {words.printThem(count)}
      </ActionButton>
      <ActionButton variant="quiet" onAction={() => void command('settleHeld', { print: false })}>
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

/** As many as fit on one line of the smallest screen. */
const maxNamed = 4;

/** Orders that may be missing in the kitchen unnoticed. */
export function UnprovedBanner({ tickets, troubles, onShow }: UnprovedBannerProps) {
  const [first] = tickets;
  const names = namesOf(tickets, maxNamed);
  return (
    <Banner variant="loud" title={words.unproved(tickets.length, names)} detail={words.unprovedDetail}>
      {first !== undefined && (
        <ActionButton variant="plain" onAction={() => onShow(first)}>
          {words.show}
        </ActionButton>
      )}
      <KnownButton trouble="unproved" troubles={troubles} />
    </Banner>
  );
}

function namesOf(tickets: readonly BoardTicket[], max: number): string {
  const named = tickets.slice(0, max).map(ticketNumber).join(', ');
  const others = tickets.length - max;
  return others > 0 ? words.andMore(named, others) : named;
}

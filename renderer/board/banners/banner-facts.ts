import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import type { BoardTicket, Status, WrongAddress, WrongCredentials } from '../../../shared/ipc/snapshot';
import type { ReachedCap } from '../../../shared/ordering/caps';
import type { Ordering } from '../../../shared/ordering/ordering';
import type { PrinterStatus, PrintProblem } from '../../../shared/printing/printer';
import type { ConnectionStatus, Unreachable } from '../../../shared/status/connection';
import { requestsRunOut } from '../../../shared/status/set-up';
import type { SoundProblem } from '../alarms/chime-player';
import type { OpenReminder } from '../alarms/use-pause-reminder';
import { blockingCap } from '../status-bar/busy';
import { canPrintHeld, type HeldSlips } from './held-slips';
import { failureOf } from './printer-failure';

/** A banner's content. */
export type BannerFact =
  | ({ readonly kind: 'wrong-credentials' } & Omit<WrongCredentials, 'loud'>)
  | ({ readonly kind: 'wrong-password' } & Omit<WrongCredentials, 'loud'>)
  | {
      readonly kind: 'wrong-address';
      readonly wrong: WrongAddress;
      readonly others: number;
      /** What to paste instead; only its ending while this computer has no address. */
      readonly right: string;
    }
  | { readonly kind: 'storage'; readonly storage: Extract<Status['storage'], { kind: 'failing' }> }
  | { readonly kind: 'core-away'; readonly since: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'unreachable'; readonly unreachable: Unreachable; readonly arrival: ConnectionStatus }
  | {
      readonly kind: 'printer';
      readonly id: string;
      readonly name: string;
      readonly since: string;
      readonly problem: PrintProblem | null;
      readonly waiting: number;
      /** Slips that staff are asked about once it prints again. */
      readonly held: number;
      /** After how many minutes of waiting staff are asked. */
      readonly minutes: number;
      /** The name of the printer that stands in for it, or null. */
      readonly standIn: string | null;
    }
  | { readonly kind: 'zone-apart' }
  | { readonly kind: 'held'; readonly slips: HeldSlips; readonly minutes: number }
  | { readonly kind: 'unproved'; readonly tickets: readonly BoardTicket[] }
  | { readonly kind: 'no-sound'; readonly problem: SoundProblem }
  | {
      readonly kind: 'ordering';
      readonly ordering: Exclude<Ordering, { kind: 'open' }>;
      readonly reminder: OpenReminder | null;
    }
  | { readonly kind: 'too-busy'; readonly cap: ReachedCap; readonly later: boolean }
  | { readonly kind: 'moved' }
  | { readonly kind: 'address-changed'; readonly address: string }
  | { readonly kind: 'requests-run-out'; readonly count: number; readonly limit: number }
  | { readonly kind: 'quarantined'; readonly files: Status['quarantined'] }
  | { readonly kind: 'spoiled-settings'; readonly files: Status['spoiledSettings'] };

/** What the board knows besides the core's status. */
export interface BoardFacts {
  readonly soundProblem: SoundProblem | null;
  /** Tickets that may not have printed. */
  readonly unproved: readonly BoardTicket[];
  /** Slips that waited too long. */
  readonly held: HeldSlips;
  /** The reminder that ordering is still paused. */
  readonly reminder: OpenReminder | null;
  /** Whether the page uses another time zone than slips, opening hours and the day's sheet. */
  readonly zoneApart: boolean;
}

/** Everything staff must know before they look at a ticket, most urgent first. */
export function bannerFacts(
  status: Status,
  { soundProblem, unproved, held, reminder, zoneApart }: BoardFacts,
): readonly BannerFact[] {
  const { storage, ordering, quarantined, spoiledSettings } = status;
  const facts: BannerFact[] = [];
  facts.push(...credentialFacts(status, true));
  facts.push(...wrongAddressFacts(status));
  if (storage.kind === 'failing') facts.push({ kind: 'storage', storage });
  facts.push(...arrivalFacts(status), ...printingFacts(status, held));
  if (zoneApart) facts.push({ kind: 'zone-apart' });
  if (unproved.length > 0) facts.push({ kind: 'unproved', tickets: unproved });
  if (soundProblem !== null) facts.push({ kind: 'no-sound', problem: soundProblem });
  if (ordering.kind !== 'open') facts.push({ kind: 'ordering', ordering, reminder });
  const cap = blockingCap(status);
  if (cap !== null) facts.push({ kind: 'too-busy', cap, later: status.choices.takeLaterOrders });
  facts.push(...credentialFacts(status, false), ...addressFacts(status));
  if (!facts.some(isLoud)) facts.push(...requestFacts(status));
  if (quarantined.length > 0) facts.push({ kind: 'quarantined', files: quarantined });
  if (spoiledSettings.length > 0) facts.push({ kind: 'spoiled-settings', files: spoiledSettings });
  return facts;
}

/** @param loud whether it is Bbot's, which comes before everything else */
function credentialFacts({ wrongCredentials }: Status, loud: boolean): readonly BannerFact[] {
  if (wrongCredentials === null || wrongCredentials.loud !== loud) return [];
  const { since, count } = wrongCredentials;
  return [{ kind: loud ? 'wrong-credentials' : 'wrong-password', since, count }];
}

function wrongAddressFacts({ wrongAddresses: [wrong, ...others], setUp }: Status): readonly BannerFact[] {
  if (wrong === undefined) return [];
  const right = `${setUp.address ?? '…'}${bbotPaths[wrong.address]}`;
  return [{ kind: 'wrong-address', wrong, others: others.length, right }];
}

/** A taken port already explains why orders cannot arrive, so the outage is not reported twice. */
function arrivalFacts({ arrival, unreachable }: Status): readonly BannerFact[] {
  if (arrival.kind === 'core-away')
    return arrival.givenUp ? [{ kind: 'core-away', since: arrival.since }] : [];
  if (arrival.kind === 'port-taken') return [{ kind: 'port-taken', port: arrival.port }];
  return unreachable?.loud ? [{ kind: 'unreachable', unreachable, arrival }] : [];
}

function printingFacts({ printing }: Status, slips: HeldSlips): readonly BannerFact[] {
  const { printers, holdAfterMinutes: minutes } = printing;
  const facts = printers.flatMap((printer): BannerFact[] => {
    const failure = failureOf(printer);
    if (failure === null) return [];
    const { settings, waiting, held } = printer;
    const { id, name } = settings;
    return [
      {
        kind: 'printer',
        id,
        name,
        ...failure,
        waiting,
        held,
        minutes,
        standIn: standInOf(printer, printers),
      },
    ];
  });
  return slips.count > 0 && canPrintHeld(printers) ? [...facts, { kind: 'held', slips, minutes }] : facts;
}

/** A printer that is itself in trouble does not stand in. */
function standInOf(
  { settings: { backupId } }: PrinterStatus,
  printers: readonly PrinterStatus[],
): string | null {
  const standIn = printers.find(
    ({ settings, state }) => settings.id === backupId && state.kind !== 'trouble',
  );
  return standIn?.settings.name ?? null;
}

function addressFacts({ arrival, setUp: { address, copiedAddress } }: Status): readonly BannerFact[] {
  if (arrival.kind === 'moved') return [{ kind: 'moved' }];
  if (address === null || copiedAddress === null || address === copiedAddress) return [];
  return [{ kind: 'address-changed', address }];
}

/** A warning about some day later this month can wait until orders arrive: the tickets need the room. */
function requestFacts({ setUp: { requests } }: Status): readonly BannerFact[] {
  const { count, limit } = requests;
  return limit !== null && requestsRunOut(requests) ? [{ kind: 'requests-run-out', count, limit }] : [];
}

const loudKinds: readonly BannerFact['kind'][] = [
  'wrong-credentials',
  'wrong-address',
  'storage',
  'core-away',
  'port-taken',
  'unreachable',
  'printer',
  'zone-apart',
  'held',
  'unproved',
];

function isLoud({ kind }: BannerFact): boolean {
  return loudKinds.includes(kind);
}

import type { Arrival, Unreachable } from '../../shared/arrival';
import type { BoardTicket, Status } from '../../shared/contract';
import type { Ordering } from '../../shared/ordering';
import type { PrintProblem } from '../../shared/print/printer';
import { requestsRunOut } from '../../shared/set-up';
import type { SoundProblem } from './chime-player';

/** What stands in a banner, with what it tells. */
export type BannerFact =
  | { readonly kind: 'wrong-credentials'; readonly since: string; readonly count: number }
  | { readonly kind: 'storage'; readonly storage: Extract<Status['storage'], { kind: 'failing' }> }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'unreachable'; readonly unreachable: Unreachable; readonly arrival: Arrival }
  | {
      readonly kind: 'printer';
      readonly id: string;
      readonly name: string;
      readonly since: string;
      readonly problem: PrintProblem | null;
      readonly waiting: number;
    }
  | { readonly kind: 'held'; readonly count: number; readonly minutes: number }
  | { readonly kind: 'unproved'; readonly tickets: readonly BoardTicket[] }
  | { readonly kind: 'no-sound'; readonly problem: SoundProblem }
  | { readonly kind: 'ordering'; readonly ordering: Exclude<Ordering, { kind: 'open' }> }
  | { readonly kind: 'moved' }
  | { readonly kind: 'address-changed'; readonly address: string }
  | { readonly kind: 'requests-run-out'; readonly count: number; readonly limit: number }
  | { readonly kind: 'quarantined'; readonly files: Status['quarantined'] };

/**
 * Everything that staff must know before they look at a ticket, the most pressing first.
 * @param unproved tickets of which nobody knows whether they printed
 */
export function bannerFacts(
  status: Status,
  soundProblem: SoundProblem | null,
  unproved: readonly BoardTicket[],
): readonly BannerFact[] {
  const { wrongCredentials, storage, ordering, quarantined } = status;
  const facts: BannerFact[] = [];
  if (wrongCredentials !== null) facts.push({ kind: 'wrong-credentials', ...wrongCredentials });
  if (storage.kind === 'failing') facts.push({ kind: 'storage', storage });
  facts.push(...arrivalFacts(status), ...printingFacts(status));
  if (unproved.length > 0) facts.push({ kind: 'unproved', tickets: unproved });
  if (soundProblem !== null) facts.push({ kind: 'no-sound', problem: soundProblem });
  if (ordering.kind !== 'open') facts.push({ kind: 'ordering', ordering });
  facts.push(...addressFacts(status));
  if (!facts.some(isLoud)) facts.push(...requestFacts(status));
  if (quarantined.length > 0) facts.push({ kind: 'quarantined', files: quarantined });
  return facts;
}

/** A port that is taken says why orders cannot arrive, so the outage is not told twice. */
function arrivalFacts({ arrival, unreachable }: Status): readonly BannerFact[] {
  if (arrival.kind === 'port-taken') return [{ kind: 'port-taken', port: arrival.port }];
  return unreachable?.loud ? [{ kind: 'unreachable', unreachable, arrival }] : [];
}

function printingFacts({ printing }: Status): readonly BannerFact[] {
  const { printers, heldTickets, holdAfterMinutes } = printing;
  const facts = printers.flatMap(({ settings: { id, name }, state, failingSince, waiting }): BannerFact[] => {
    if (failingSince === null) return [];
    const problem = state.kind === 'trouble' ? state.problem : null;
    return [{ kind: 'printer', id, name, since: failingSince, problem, waiting }];
  });
  return heldTickets === 0
    ? facts
    : [...facts, { kind: 'held', count: heldTickets, minutes: holdAfterMinutes }];
}

function addressFacts({ arrival, setUp: { address, copiedAddress } }: Status): readonly BannerFact[] {
  if (arrival.kind === 'moved') return [{ kind: 'moved' }];
  if (address === null || copiedAddress === null || address === copiedAddress) return [];
  return [{ kind: 'address-changed', address }];
}

/** A warning for some day of this month can wait until orders arrive: the tickets need the room. */
function requestFacts({ setUp: { requests } }: Status): readonly BannerFact[] {
  const { count, limit } = requests;
  return limit !== null && requestsRunOut(requests) ? [{ kind: 'requests-run-out', count, limit }] : [];
}

const loudKinds: readonly BannerFact['kind'][] = [
  'wrong-credentials',
  'storage',
  'port-taken',
  'unreachable',
  'printer',
  'held',
  'unproved',
];

function isLoud({ kind }: BannerFact): boolean {
  return loudKinds.includes(kind);
}

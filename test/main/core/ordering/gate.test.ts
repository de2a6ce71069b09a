import { expect, it } from 'vitest';
import {
  type Candidate,
  type Decision,
  decide,
  type GateOrdering,
  type GateView,
} from '../../../../main/core/ordering/gate';

const now = Date.parse('2026-11-21T18:00:00Z');
const minutes = (count: number): number => count * 60_000;
const laterMinutes = 45;

const orderings: readonly GateOrdering[] = [
  { kind: 'open' },
  { kind: 'paused', remainingMs: minutes(10) },
  { kind: 'paused', remainingMs: minutes(90) },
  { kind: 'paused', remainingMs: null },
  { kind: 'closed', remainingMs: minutes(90) },
  { kind: 'closed', remainingMs: null },
];
/** Minutes ahead at which an order is wanted. */
const aheads = [null, -60, 5, 44.9, 45, 60, 90, 90.1, 24 * 60] as const;
const candidates: readonly Candidate[] = [
  { kind: 'checkout' },
  ...aheads.map((ahead) => ({
    kind: 'order' as const,
    wantedAt: ahead === null ? null : now + minutes(ahead),
  })),
];
const caps = [
  { openTickets: 3, ordersIn15Minutes: 3, maxOpenTickets: null, maxOrdersIn15Minutes: null },
  { openTickets: 3, ordersIn15Minutes: 3, maxOpenTickets: 4, maxOrdersIn15Minutes: 4 },
  { openTickets: 4, ordersIn15Minutes: 0, maxOpenTickets: 4, maxOrdersIn15Minutes: null },
  { openTickets: 0, ordersIn15Minutes: 5, maxOpenTickets: null, maxOrdersIn15Minutes: 4 },
  { openTickets: 9, ordersIn15Minutes: 9, maxOpenTickets: 4, maxOrdersIn15Minutes: 4 },
] as const;
const yesNo = [false, true] as const;

function* everyView(): Generator<GateView> {
  for (const ordering of orderings)
    for (const offline of yesNo)
      for (const printersDown of yesNo)
        for (const blockWhilePrintersDown of yesNo)
          for (const storageFailing of yesNo)
            for (const takeLaterOrders of yesNo)
              for (const { openTickets, ordersIn15Minutes, ...limits } of caps)
                yield {
                  ordering,
                  offline,
                  printersDown,
                  storageFailing,
                  openTickets,
                  ordersIn15Minutes,
                  settings: { takeLaterOrders, laterMinutes, blockWhilePrintersDown, ...limits },
                  now,
                };
}

/** The reasons against a checkout in their order, as a list: not as the product writes it. */
function expected(candidate: Candidate, view: GateView): Decision {
  const { settings, ordering } = view;
  const ahead = candidate.kind === 'checkout' || candidate.wantedAt === null ? 0 : candidate.wantedAt - now;
  const endsIn = ordering.kind === 'open' ? 0 : ordering.remainingMs;
  const namedTimeIsLater =
    ahead >= minutes(laterMinutes) && (endsIn === null || endsIn === 0 || ahead > endsIn);
  const later = settings.takeLaterOrders && (candidate.kind === 'checkout' || namedTimeIsLater);
  const full =
    view.openTickets >= (settings.maxOpenTickets ?? Number.POSITIVE_INFINITY) ||
    view.ordersIn15Minutes >= (settings.maxOrdersIn15Minutes ?? Number.POSITIVE_INFINITY);
  const reasons = [
    ['STORAGE_FAILING', view.storageFailing],
    ['OFFLINE', view.offline],
    ['PRINTER_DOWN', view.printersDown && settings.blockWhilePrintersDown],
    ['CLOSED', ordering.kind === 'closed' && !later],
    ['PAUSED', ordering.kind === 'paused' && !later],
    ['TOO_BUSY', full && !later],
  ] as const;
  const code = reasons.find(([, holds]) => holds)?.[0];
  if (code === undefined) return { kind: 'take' };
  const ends = (code === 'PAUSED' || code === 'CLOSED') && endsIn !== null;
  return { kind: 'refuse', code, retryAfterSeconds: ends ? endsIn / 1000 : null };
}

it('the gate decides every combination as designed', () => {
  const seen = new Set<string>();
  let asked = 0;
  for (const view of everyView()) {
    for (const candidate of candidates) {
      const decision = decide(candidate, view);
      asked += 1;
      seen.add(decision.kind === 'take' ? 'take' : decision.code);
      const wanted = expected(candidate, view);
      // `expect` for each of thousands would take longer than the rest of the test.
      if (JSON.stringify(decision) !== JSON.stringify(wanted))
        expect({ candidate, view, decision }).toEqual({ candidate, view, decision: wanted });
    }
  }
  expect(asked).toBe(orderings.length * 2 ** 5 * caps.length * candidates.length);
  expect([...seen].sort()).toEqual(
    ['CLOSED', 'OFFLINE', 'PAUSED', 'PRINTER_DOWN', 'STORAGE_FAILING', 'TOO_BUSY', 'take'].sort(),
  );
});

it.each([
  { remainingMs: 600_000, seconds: 600 },
  { remainingMs: 600_001, seconds: 601 },
  { remainingMs: 1, seconds: 1 },
  { remainingMs: null, seconds: null },
])(
  'the gate asks guests to come back in $seconds s when a pause ends in $remainingMs ms',
  ({ remainingMs, seconds }) => {
    const [view] = everyView();
    if (view === undefined) throw new Error('there is a view');
    const paused = { ...view, ordering: { kind: 'paused', remainingMs } as const };
    expect(decide({ kind: 'order', wantedAt: null }, paused)).toEqual({
      kind: 'refuse',
      code: 'PAUSED',
      retryAfterSeconds: seconds,
    });
  },
);

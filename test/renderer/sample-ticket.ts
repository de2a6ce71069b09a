import type { BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';
import type { SetUp } from '../../shared/status/set-up';
import { zoneMark } from '../../shared/time/zone';

/** A new ticket of two ceviches, with whatever a test cares about. */
export function sampleTicket(
  changes: Partial<BoardTicket> = {},
  order: Partial<BoardTicket['order']> = {},
): BoardTicket {
  const ceviche = {
    name: 'Ceviche',
    mods: [{ text: 'Èclairs', depth: 0 }],
    instructions: null,
    pretaxCents: 1194,
    status: 'waiting',
    tags: [],
    quantity: 1,
  };
  return {
    id: 'bc960165-aa17-4506-abdc-0b1c26e44ff9',
    test: false,
    takenAt: '2026-11-21T19:02:00.000Z',
    arrival: null,
    order: {
      number: '233',
      restaurantId: null,
      checkoutId: null,
      fulfillmentMethod: 'driver_delivery',
      table: 'Barge',
      address: null,
      guestName: 'Eric Wang',
      phone: null,
      items: [ceviche, ceviche],
      placedAt: null,
      lastModified: null,
      closedAt: null,
      desiredAt: null,
      snoozeTill: null,
      notes: [],
      totals: { pretaxCents: 2388, tipCents: 478, feeCents: 0, taxCents: 212, totalCents: 3078 },
      fees: [],
      discounts: [],
      ...order,
    },
    stage: 'new',
    payment: { kind: 'answered' },
    validity: { kind: 'valid' },
    archivedAt: null,
    alert: 'new',
    changedParts: [],
    refunds: [],
    history: [],
    ticked: [],
    recalledAt: null,
    prints: [],
    ...changes,
  };
}

/** A shop that works: set up, proved, and far from its plan's limit. */
import { choicesIn, type UserSettings } from '../../shared/settings/choices';
import { settingsSchema } from '../../shared/settings/settings';

/** The defaults of the settings page. */
export const sampleChoices: UserSettings = choicesIn(settingsSchema.parse({}));

export const sampleSetUp: SetUp = {
  done: true,
  kitchen: 'screen',
  control: 'in-control',
  username: 'bbot',
  passwordKnown: true,
  keyring: true,
  token: 'kept',
  domain: 'pizza.ngrok-free.app',
  address: 'https://pizza.ngrok-free.app',
  copiedAddress: 'https://pizza.ngrok-free.app',
  seen: { checkout: '2026-11-21T18:40:00.000Z', updates: '2026-11-21T18:41:00.000Z' },
  requests: { count: 900, limit: 20_000 },
};

export const quietStatus: Status = {
  ordering: { kind: 'open' },
  openingHours: null,
  arrival: { kind: 'starting' },
  unreachable: null,
  setUp: sampleSetUp,
  printing: { printers: [], heldTickets: 0, holdAfterMinutes: 15, blockWhilePrintersDown: false },
  storage: { kind: 'ok' },
  wrongCredentials: null,
  wrongAddresses: [],
  clockLagMs: 0,
  zone: zoneMark(),
  lastOrderAt: null,
  load: { openTickets: 0, ordersIn15Minutes: 0 },
  refusals: [],
  quarantined: [],
  spoiledSettings: [],
  choices: sampleChoices,
  currency: 'USD',
  fixed: [],
  update: { running: '0.1.0', state: { kind: 'off', why: 'no-feed' }, notInstalled: null },
};

export function sampleSnapshot(sequence: number, tickets: readonly BoardTicket[] = []): Snapshot {
  return { sequence, tickets, others: [], doneCount: 0, status: quietStatus };
}

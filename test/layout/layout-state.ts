import { assertNever } from '../../shared/assert-never';
import { visibleText } from '../../shared/bbot/visible-text';
import type { BoardChange, BoardTicket, Refusal, Status } from '../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../shared/printing/printer';
import { printerSettingsSchema } from '../../shared/printing/printer-input';
import type { UserSettings } from '../../shared/settings/choices';
import { quietStatus, sampleTicket } from '../renderer/sample-ticket';
import { sampleJob } from '../support/printer/sample-print-job';
import type { LayoutCase, Oddity, Trouble } from './layout-case';

/** More than a page holds. */
const maxDoneShown = 4;
const maxBlockedListed = 40;

interface Telling {
  readonly drawn: LayoutCase;
  readonly nowMs: number;
  /** Orders whose taps the page remembers. */
  readonly tapped: readonly string[];
}

/** What the page is told of a case; all else that it held is to be removed. */
export function boardChangeOf(telling: Telling): Omit<BoardChange, 'sequence' | 'removed'> {
  const { drawn } = telling;
  return { tickets: ticketsOf(telling), doneCount: drawn.done, status: statusOf(telling) };
}

function ticketsOf({ drawn, nowMs, tapped }: Telling): readonly BoardTicket[] {
  const { names, numbers, later, open, ringing, ringingFor, done } = drawn;
  const ago = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
  const name = (index: number) => names[index % names.length] ?? '';
  const number = (index: number) => String(numbers[index % numbers.length]);
  let made = 0;
  const ticket = (changes: Partial<BoardTicket>, order: Partial<BoardTicket['order']>): BoardTicket => {
    const index = made;
    made += 1;
    const rings = index < ringing;
    const taken = ago(rings ? ringingFor : 1 + index);
    return sampleTicket(
      {
        id: `ticket-${index}`,
        takenAt: taken,
        alert: rings ? 'new' : null,
        history: [{ at: taken, what: 'taken' }],
        ...changes,
      },
      {
        number: number(index),
        guestName: name(index),
        table: index % 2 === 0 ? name(index + 1) : String(index),
        phone: '+1 617 555 0199',
        items: dishes(name(index + 2), 1 + (index % 3)),
        ...order,
      },
    );
  };
  const soon = (minutes: number) => ago(-minutes);
  return [
    ...later.map((minutes) => ticket({}, { desiredAt: soon(minutes) })),
    ...open.map((oddity) => {
      const { order, ...changes } = oddityOf(oddity, ago, name(made));
      return ticket(changes, order ?? {});
    }),
    ...Array.from({ length: Math.min(done, maxDoneShown) }, (_, index) =>
      ticket({ stage: 'done', alert: null, history: [steppedTo('done', ago(index + 1))] }, {}),
    ),
    ...tapped.map((id, index) => {
      const isOffered = index < drawn.undo;
      const taps = Array.from({ length: 6 }, () => steppedTo('preparing', ago(1)));
      return ticket({ id, alert: null, stage: 'preparing', history: isOffered ? taps : [] }, {});
    }),
  ];
}

const steppedTo = (to: 'preparing' | 'done', at: string) =>
  ({ at, what: 'stepped', from: 'new', to, recalledAt: null, alert: null, changedParts: [] }) as const;

const plainItem = { mods: [], instructions: null, pretaxCents: 1_194, status: null, tags: [], quantity: 1 };

function dishes(name: string, count: number): BoardTicket['order']['items'] {
  const all = [
    { ...plainItem, name: 'Ceviche', mods: [{ text: name, depth: 0 }] },
    { ...plainItem, name, instructions: name },
    {
      ...plainItem,
      name: 'Lomo saltado',
      status: 'preparing',
      mods: [
        { text: 'no onion', depth: 0 },
        { text: name, depth: 1 },
      ],
    },
  ];
  return all.slice(0, count);
}

type Changes = Partial<Omit<BoardTicket, 'order'>> & { readonly order?: Partial<BoardTicket['order']> };

function oddityOf(oddity: Oddity, ago: (minutes: number) => string, name: string): Changes {
  const item = { ...plainItem, name };
  switch (oddity) {
    case 'plain':
      return {};
    case 'wanted':
      return { order: { desiredAt: ago(-20) } };
    case 'late':
      return { stage: 'ready', order: { desiredAt: ago(3_125) } };
    case 'updated':
      return {
        alert: 'updated',
        changedParts: ['items', 'table', 'address', 'time'],
        history: [
          { at: ago(2), what: 'taken' },
          {
            at: ago(1),
            what: 'updated',
            parts: ['items'],
            added: [{ count: 2, item }],
            removed: [{ count: 1, item: { ...item, name: 'Causa' } }],
          },
        ],
      };
    case 'cancelled':
      return { alert: 'cancelled', validity: { kind: 'cancelled', at: ago(1) } };
    case 'unconfirmed':
      return { alert: 'new', payment: { kind: 'unconfirmed' } };
    case 'restored':
      return { alert: 'restored' };
    case 'recalled':
      return { recalledAt: ago(1), stage: 'preparing' };
    case 'test':
      return { test: true, stage: 'preparing' };
    case 'delivery':
      return { order: { address: { lines: [name, 'Boston'], instructions: name }, desiredAt: ago(-30) } };
    case 'long':
      return {
        order: { items: Array.from({ length: 14 }, (_, at) => ({ ...item, name: `${name} ${at}` })) },
      };
    case 'refund':
      return { refunds: [{ at: ago(1), cart: [{ name, quantity: 2 }], cartPretaxCents: 3_078 }] };
    case 'printed':
      return { prints: [sampleJob({ viaName: name, at: ago(4) })], stage: 'preparing' };
    case 'unproved':
      return { prints: [sampleJob({ viaName: name, state: 'unproved', problem: 'cut-off', at: ago(4) })] };
    case 'nameless':
      return { id: '0a1b2c3d4e5f', order: { guestName: null, number: null, table: null } };
    case 'endless': {
      const note = `${`${name}\n`.repeat(60)}${towers}`;
      return {
        order: {
          items: [{ ...item, mods: [{ text: note, depth: 1 }], instructions: note }],
          address: { lines: [note], instructions: note },
        },
      };
    }
    default:
      return assertNever(oddity);
  }
}

/** As many marks as the intake leaves on a letter. */
const towers = visibleText(
  'No nuts'.replace(/\w/g, (letter) => `${letter}${'\u0301\u0305\u0316\u0321'.repeat(3)}`),
);

function statusOf({ drawn, nowMs }: Telling): Status {
  const { textSize, place, blocked, printers, names } = drawn;
  const ago = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
  const listed = place === 'blocked' ? Math.min(blocked, maxBlockedListed) : blocked;
  const printing = { ...quietStatus.printing, printers: printersOf(drawn, printers, ago(12)) };
  const status: Status = {
    ...quietStatus,
    arrival: { kind: 'online', address: 'https://pizza.ngrok-free.app' },
    lastOrderAt: ago(drawn.ringingFor),
    refusals: Array.from({ length: listed }, (_, index) => refusal(index, names, ago(index % 60))),
    printing,
  };
  const amiss = drawn.troubles.map((trouble) => troubleOf(trouble, ago, names[0] ?? ''));
  const boardLayout = place === 'columns' ? 'columns' : 'grid';
  const choices: UserSettings = { ...status.choices, textSize, boardLayout, theme: 'light' };
  return Object.assign({ ...status, choices }, ...amiss);
}

function refusal(index: number, names: readonly string[], at: string): Refusal {
  const guestName = names[index % names.length] ?? null;
  const items = index < maxBlockedListed ? ['Ceviche', guestName ?? ''] : [];
  return {
    key: String(index),
    at,
    code: 'PAUSED',
    path: null,
    paid: false,
    number: String(index),
    orderId: 'bc960165-aa17-4506-abdc-0b1c26e44ff9',
    checkoutId: '52a4b4ee-7b1c-4f3c-a8de-1d5a6f9f7c31',
    guestName,
    items,
    valueCents: 123_456,
    attempts: 12,
  };
}

function printersOf({ troubles, names }: LayoutCase, count: number, since: string): readonly PrinterStatus[] {
  const fails = troubles.includes('printer');
  return Array.from({ length: fails ? Math.max(1, count) : count }, (_, index): PrinterStatus => {
    const failing = fails && index === 0;
    return {
      settings: printerSettingsSchema.parse({
        id: index === 0 ? 'kitchen' : `printer-${index}`,
        // As long as a printer's name can be.
        name: names[index % names.length]?.slice(0, 60).trim() || 'Kitchen',
        connection: { kind: 'tcp', host: '192.168.1.50', port: 9_101 },
      }),
      fromEnvironment: false,
      state: failing ? { kind: 'trouble', problem: 'paper-out', since } : { kind: 'ready' },
      waiting: failing ? 12 : 0,
      held: 0,
      failingSince: failing ? since : null,
    };
  });
}

function troubleOf(trouble: Trouble, ago: (minutes: number) => string, name: string): Partial<Status> {
  switch (trouble) {
    case 'password':
      return { wrongCredentials: { since: ago(9), count: 9_999, loud: false } };
    case 'credentials':
      return { wrongCredentials: { since: ago(9), count: 9_999, loud: true } };
    case 'wrong-address':
      return {
        wrongAddresses: [
          {
            path: `/bbot/${'update'.repeat(9)}`,
            field: 'new-orders',
            address: 'updates',
            since: ago(9),
            count: 9_999,
          },
        ],
      };
    case 'storage':
      return { storage: { kind: 'failing', since: ago(4), problem: 'not-answering', reason: 'EIO' } };
    case 'unreachable':
      return {
        unreachable: { since: ago(9), loud: true },
        arrival: {
          kind: 'needs-attention',
          problem: 'too-many-devices',
          code: 'ERR_NGROK_108',
          nextAt: ago(-1),
        },
      };
    case 'retrying':
      return { arrival: { kind: 'retrying', problem: 'no-internet', code: null, nextAt: ago(-1) } };
    case 'paused':
      return { ordering: { kind: 'paused', since: ago(125), until: null } };
    case 'closed':
      return { ordering: { kind: 'closed', since: ago(60), until: ago(-2_000) } };
    case 'printer':
      return {};
    case 'address':
      return {
        setUp: { ...quietStatus.setUp, address: 'https://another.ngrok-free.app' },
      };
    case 'quarantined':
      return {
        quarantined: [{ name: `${name}.json`, at: ago(3), newer: false }],
        spoiledSettings: [
          {
            file: 'settings.last-good.spoiled-2026-11-21T19-02-00-000Z.json',
            what: { kind: 'values', names: Array.from({ length: 20 }, () => name.slice(0, 60)) },
          },
        ],
      };
    default:
      return assertNever(trouble);
  }
}

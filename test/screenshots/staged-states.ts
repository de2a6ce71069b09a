import type { BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';
import type { PrinterStatus } from '../../shared/printing/printer';
import { printerSettingsSchema } from '../../shared/printing/printer-input';
import { isOpen } from '../../shared/ticket/ticket-state';
import { itemCalled } from '../support/orders/sample-item';
import { sampleJob } from '../support/printer/sample-print-job';

/* What a page can be told that no evening brings about. */

export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** With what is so of everything else. */
export function withStatus(status: Partial<Status>): (now: Snapshot) => { readonly status: Status } {
  return (now) => ({ status: { ...now.status, ...status } });
}

/** The orders of the board, the oldest first. */
export function openTickets({ tickets }: Snapshot): readonly BoardTicket[] {
  return tickets.filter(isOpen).sort((one, other) => Date.parse(one.takenAt) - Date.parse(other.takenAt));
}

/** Each answered, so that nothing rings and the top line says how things stand. */
export function answered(now: Snapshot): readonly BoardTicket[] {
  return openTickets(now).map((ticket) => ({ ...ticket, alert: null }));
}

const printer = (
  id: string,
  name: string,
  choices: object,
  status: Partial<PrinterStatus>,
): PrinterStatus => ({
  settings: printerSettingsSchema.parse({ id, name, ...choices }),
  fromEnvironment: false,
  state: { kind: 'ready' },
  waiting: 0,
  held: 0,
  failingSince: null,
  ...status,
});

const tcp = (host: string) => ({ kind: 'tcp', host, port: 9101 });

/** One without paper, whose slips come out at another, which has old ones; and one that cannot tell anything. */
export const printers: readonly PrinterStatus[] = [
  printer(
    'kitchen',
    'Kitchen',
    { connection: tcp('192.168.1.50'), backupId: 'bar', rules: { tables: ['12'], tags: ['hot'] } },
    {
      state: { kind: 'trouble', problem: 'paper-out', since: ago(12) },
      waiting: 3,
      held: 1,
      failingSince: ago(12),
    },
  ),
  printer(
    'bar',
    'Terrace bar',
    { connection: { kind: 'queue', queue: 'Star-TSP100', format: 'pdf' } },
    { held: 2 },
  ),
  printer(
    'receipts',
    'Counter',
    { connection: tcp('192.168.1.52'), answers: false, layout: 'receipt' },
    { state: { kind: 'deaf' } },
  ),
];

export const printing = (now: Snapshot): Status['printing'] => ({ ...now.status.printing, printers });

/** Orders whose slips wait in vain, may have come out, waited too long, came out, and were only handed over. */
export function paperTickets(now: Snapshot): readonly BoardTicket[] {
  const bar = { via: 'bar', viaName: 'Terrace bar' };
  const jobs = [
    sampleJob({ state: 'waiting', problem: 'paper-out' }),
    sampleJob({ ...bar, slip: 'update', state: 'unproved', problem: 'cut-off' }),
    sampleJob({ ...bar, slip: 'void', state: 'held' }),
    sampleJob(),
    sampleJob({ ...bar, state: 'handed-over' }),
  ];
  return answered(now).map((ticket, index) => {
    const job = jobs[index];
    return job === undefined ? ticket : { ...ticket, prints: [job] };
  });
}

/** An order of each kind that a cook must not overlook. */
export function oddTickets(now: Snapshot): readonly BoardTicket[] {
  const at = ago(3);
  const changes: readonly ((ticket: BoardTicket) => Partial<BoardTicket>)[] = [
    () => ({ recalledAt: at }),
    ({ history }) => ({
      alert: 'updated',
      changedParts: ['items', 'table', 'address', 'time'],
      history: [
        ...history,
        {
          at,
          what: 'updated',
          parts: ['items'],
          added: [{ count: 2, item: itemCalled('Flan') }],
          removed: [{ count: 1, item: itemCalled('Causa') }],
        },
      ],
    }),
    () => ({ refunds: [{ at, cart: [{ name: 'Ceviche', quantity: 2 }], cartPretaxCents: 3_078 }] }),
    () => ({ alert: 'new', payment: { kind: 'unconfirmed' } }),
    () => ({ alert: 'restored' }),
    () => ({ test: true }),
    ({ order }) => ({
      order: {
        ...order,
        desiredAt: ago(-20),
        address: { lines: ['12 Wharf Street', 'Boston'], instructions: 'Ring twice' },
        items: order.items.map((item) => ({ ...item, status: 'preparing', instructions: 'no onion' })),
      },
    }),
    ({ order }) => ({ order: { ...order, guestName: null, number: null, desiredAt: ago(5) } }),
  ];
  return openTickets(now).map((ticket, index) => ({ ...ticket, ...changes[index]?.(ticket) }));
}

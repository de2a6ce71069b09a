import { printerSettingsSchema } from '../../shared/print/printer-input';
import type { Settings } from '../../shared/settings';

/** No setting at its default. */
export const chosenSettings: Settings = {
  port: 5000,
  credentials: { username: 'bbot', salt: 'salt', passwordHash: 'hash', sealedPassword: 'sealed' },
  sealedToken: 'sealed too',
  domain: 'pizza.ngrok-free.app',
  requestsAMonth: 100_000,
  kitchen: 'both',
  control: 'in-control',
  setUpDone: true,
  copiedAddress: 'https://pizza.ngrok-free.app',
  lastAddress: 'https://pizza.ngrok-free.app',
  seen: { checkout: '2026-11-20T19:02:00.000Z', updates: null },
  moved: true,
  ordering: { kind: 'paused', since: '2026-11-21T12:00:00.000Z', until: null },
  openingHours: [[], [{ from: 660, to: 1320 }], [], [], [], [], []],
  restaurantIds: ['ours'],
  takeLaterOrders: false,
  laterMinutes: 30,
  printers: [
    printerSettingsSchema.parse({
      id: 'kitchen',
      name: 'Kitchen',
      connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
      addedAt: '2026-11-20T12:00:00.000Z',
    }),
  ],
  holdAfterMinutes: 20,
  finishSeenAt: '2026-11-21T11:00:00.000Z',
  blockWhilePrintersDown: true,
  maxOpenTickets: 9,
  maxOrdersIn15Minutes: 8,
  dayEndsAtHour: 5,
  keptDays: 7,
};

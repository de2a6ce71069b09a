import { openMoveFile } from '../../../main/move/move-file';
import { MoveFileError } from '../../../main/move/move-file-error';
import { pack } from '../../../main/move/pack';
import { credentialCheck } from '../../../main/settings/credentials';
import { newTicket } from '../../../main/tickets/new-ticket';
import { orderOfBody } from '../../../main/tickets/order-of-body';
import { type Settings, settingsSchema } from '../../../shared/settings';
import type { Ticket } from '../../../shared/ticket/ticket';
import { orderBody } from '../../support/relay-bodies';

export const passphrase = 'sieben Kühe am Brunnen';
/** So that thousands of files can be opened. */
export const cheap = { N: 2, r: 1, p: 1 };

export const secrets = { password: 'k1tchen-Secret_of-24-chars', token: '2abcDEF_ngrokTokenOfThisShop' };
export const guest = 'Wilhelmina Ørsted 🍕';

export function ticketFor(name: string): Ticket {
  const body = orderBody({ guest_name: name });
  const { id } = body.order;
  const at = '2026-11-21T12:00:00.000Z';
  const told = { id, order: body.order, read: orderOfBody(body.order), body: JSON.stringify(body), at };
  return newTicket({ ...told, through: 'checkout', test: false });
}

/** No setting at its default, except those that a new computer has its own of. */
export const chosen: Settings = {
  ...settingsSchema.parse({}),
  port: 5000,
  credentials: { ...credentialCheck('bbot', secrets.password), sealedPassword: 'sealed here' },
  sealedToken: 'sealed here too',
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
  restaurantIds: ['ours'],
  takeLaterOrders: false,
  laterMinutes: 30,
  blockWhilePrintersDown: true,
  maxOpenTickets: 9,
  maxOrdersIn15Minutes: 8,
  dayEndsAtHour: 5,
  keptDays: 7,
};

export const content = pack(chosen, secrets, [ticketFor(guest), ticketFor('B. Jensen')]);

/** The code with which a file is refused, or `opened`. Any other error is thrown on. */
export async function verdictOn(file: Buffer, words = passphrase): Promise<string> {
  try {
    await openMoveFile(file, words);
    return 'opened';
  } catch (error) {
    if (error instanceof MoveFileError) return error.code;
    throw error;
  }
}

import { credentialCheck } from '../../../../main/core/settings/credentials';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { openMoveFile } from '../../../../main/core/transfer/move-file';
import { MoveFileError } from '../../../../main/core/transfer/move-file-error';
import { pack } from '../../../../main/core/transfer/pack';
import type { Settings } from '../../../../shared/settings/settings';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { chosenSettings } from '../../../support/orders/sample-settings';
import { orderBody } from '../../../support/relay/relay-bodies';

export const passphrase = 'sieben Kühe am Brunnen';
/** So that thousands of files can be opened. */
export const cheap = { N: 2, r: 1, p: 1 };

export const secrets = { password: 'k1tchen-Secret_of-24-chars', token: '2abcDEF_ngrokTokenOfThisShop' };
export const guest = 'Wilhelmina Ørsted 🍕';

export function ticketFor(name: string): Ticket {
  const body = orderBody({ guest_name: name });
  const { id } = body.order;
  const at = '2026-11-21T12:00:00.000Z';
  const incoming = { id, order: body.order, read: orderOfBody(body.order), body: JSON.stringify(body), at };
  return newTicket({ ...incoming, through: 'checkout', test: false });
}

/** No setting at its default. */
export const chosen: Settings = {
  ...chosenSettings,
  credentials: { ...credentialCheck('bbot', secrets.password), sealedPassword: 'sealed here' },
  sealedToken: 'sealed here too',
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

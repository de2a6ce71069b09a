import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import { failureOf } from '../banners/printer-failure';

/** What a trouble is of. There is one for each printer. */
export type TroubleId =
  | 'core-away'
  | 'wrong-credentials'
  | 'wrong-address'
  | 'unreachable'
  | 'unproved'
  | `printer ${string}`;

/** Something that keeps orders away, or off the paper. `key` is the same for as long as it lasts. */
export interface Trouble {
  readonly id: TroubleId;
  readonly key: string;
}

/**
 * What sounds until it is over, or until somebody has said that they know.
 * @param unproved tickets of which nobody knows whether they printed
 */
export function troublesOf(status: Status, unproved: readonly BoardTicket[]): readonly Trouble[] {
  const { arrival, wrongCredentials, wrongAddresses, unreachable, printing } = status;
  const troubles: Trouble[] = [];
  if (arrival.kind === 'core-away' && arrival.givenUp) troubles.push(trouble('core-away', arrival.since));
  if (wrongCredentials !== null) troubles.push(trouble('wrong-credentials', wrongCredentials.since));
  for (const { path, since } of wrongAddresses) troubles.push(trouble('wrong-address', `${path} ${since}`));
  if (unreachable?.loud) troubles.push(trouble('unreachable', unreachable.since));
  for (const printer of printing.printers) {
    const failure = failureOf(printer);
    if (failure !== null) troubles.push(trouble(`printer ${printer.settings.id}`, failure.since));
  }
  for (const { id, prints } of unproved) {
    for (const { key, state, at } of prints) {
      if (state === 'unproved') troubles.push(trouble('unproved', `${id} ${key} ${at}`));
    }
  }
  return troubles;
}

function trouble(id: TroubleId, what: string): Trouble {
  return { id, key: `${id} ${what}` };
}

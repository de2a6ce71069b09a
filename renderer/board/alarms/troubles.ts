import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import { failureOf } from '../banners/printer-failure';

/** The kind of a trouble. Each printer has its own. */
export type TroubleId =
  | 'core-away'
  | 'wrong-credentials'
  | 'wrong-address'
  | 'unreachable'
  | 'unproved'
  | `printer ${string}`;

/** Something that keeps orders away, or off paper. `key` stays the same while it lasts. */
export interface Trouble {
  readonly id: TroubleId;
  readonly key: string;
}

/**
 * What sounds until it is over, or until staff tap "I know".
 * @param unproved tickets that may not have printed
 */
export function troublesOf(status: Status, unproved: readonly BoardTicket[]): readonly Trouble[] {
  const { arrival, wrongCredentials, wrongAddresses, unreachable, printing } = status;
  const troubles: Trouble[] = [];
  if (arrival.kind === 'core-away' && arrival.givenUp) troubles.push(trouble('core-away', arrival.since));
  if (wrongCredentials?.loud) troubles.push(trouble('wrong-credentials', wrongCredentials.since));
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

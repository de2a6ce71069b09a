import type { BbotAddress } from '../../../shared/bbot/bbot-paths';
import type { Sender } from './authenticate';
import type { ParsedBody } from './parse-json';

/** One body that was delivered with right credentials. */
export interface Delivery {
  /** At `checkout` a refusal blocks the guest; `updates` only tells. */
  readonly through: BbotAddress;
  readonly sender: Sender;
  /** Through which session of the tunnel it came; null: from this computer. */
  readonly session: number | null;
  readonly body: ParsedBody;
  /** ISO instant of its arrival. */
  readonly at: string;
}

/** A 2XX answer, and what hangs on it. */
export interface Answer {
  readonly body: object;
  /** The order that this answer makes sure of, once it was handed to the network. */
  readonly takenOrderId?: string;
  /** What may take long and is done once the answer was sent. */
  readonly afterwards?: () => void;
}

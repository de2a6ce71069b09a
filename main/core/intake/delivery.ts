import type { BbotAddress } from '../../../shared/bbot/bbot-paths';
import type { Sender } from './authenticate';
import type { ParsedBody } from './parse-json';

/** One body delivered with valid credentials. */
export interface Delivery {
  /** At `checkout` a refusal blocks the guest; `updates` only reports. */
  readonly through: BbotAddress;
  readonly sender: Sender;
  /** The tunnel session it came through; null: from this computer. */
  readonly session: number | null;
  readonly body: ParsedBody;
  /** ISO instant of its arrival. */
  readonly at: string;
}

/** A 2XX answer and what depends on it. */
export interface Answer {
  readonly body: object;
  /** The order this answer confirms once the network has it. */
  readonly takenOrderId?: string;
  /** Slow work to do after the answer is sent. */
  readonly afterwards?: () => void;
}

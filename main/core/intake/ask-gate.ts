import type { Candidate } from '../ordering/gate';
import type { IntakeDeps } from './delivery';
import { RelayError } from './relay-error';

/** Lets a new checkout pass, or throws the RelayError of the gate's refusal. */
export function askGate(parts: IntakeDeps, candidate: Candidate): void {
  const decision = parts.gate(candidate);
  if (decision.kind === 'take') return;
  throw new RelayError(decision.code, { retryAfterSeconds: decision.retryAfterSeconds });
}

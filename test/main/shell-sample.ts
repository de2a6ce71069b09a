import type { ShellState } from '../../main/shell-state';
import type { Choices } from '../../shared/choices';
import type { Status } from '../../shared/snapshot';
import { quietStatus, sampleChoices } from '../renderer/sample-ticket';

/** A shop that takes orders, with whatever a test cares about. */
export function shellState(
  status: Partial<Status> = {},
  rest: Partial<Omit<ShellState, 'status'>> = {},
  choices: Partial<Choices> = {},
): ShellState {
  const arrival = { kind: 'online', address: 'https://pizza.ngrok-free.app' } as const;
  return {
    status: { ...quietStatus, arrival, ...status, choices: { ...sampleChoices, ...choices } },
    openOrders: 0,
    ringing: new Set(),
    ...rest,
  };
}

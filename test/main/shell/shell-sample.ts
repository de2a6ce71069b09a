import type { ShellState } from '../../../main/shell/shell-state';
import type { Status } from '../../../shared/ipc/snapshot';
import type { UserSettings } from '../../../shared/settings/choices';
import { quietStatus, sampleChoices } from '../../renderer/sample-ticket';

/** A shop that takes orders, with whatever a test cares about. */
export function shellState(
  status: Partial<Status> = {},
  rest: Partial<Omit<ShellState, 'status'>> = {},
  choices: Partial<UserSettings> = {},
): ShellState {
  const arrival = { kind: 'online', address: 'https://pizza.ngrok-free.app' } as const;
  return {
    status: { ...quietStatus, arrival, ...status, choices: { ...sampleChoices, ...choices } },
    openOrders: 0,
    ringing: new Set(),
    ...rest,
  };
}

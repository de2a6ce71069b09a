import path from 'node:path';
import type { CheckOutcome } from '../../../shared/status/checks';
import type { Machine } from './machine';

/** Microsoft's C++ runtime, which ngrok's agent needs on Windows and does not bring along. */
const runtime = 'vcruntime140.dll';

/**
 * Whether the part that connects to ngrok can be loaded here.
 * @param load loads it; rejects with the system's reason
 * @param failed told that reason, for the log
 */
export async function checkConnector(
  machine: Pick<Machine, 'system' | 'systemFolder' | 'has'>,
  load: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Promise<CheckOutcome<'connector'>> {
  try {
    await load();
    return { kind: 'ok', fine: { kind: 'loads' } };
  } catch (error) {
    failed(error);
    const lacks =
      machine.system === 'windows' && !(await machine.has(path.win32.join(machine.systemFolder, runtime)));
    return { kind: 'attention', problem: { kind: lacks ? 'no-runtime' : 'does-not-load' } };
  }
}

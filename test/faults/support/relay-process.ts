import { createRelay } from '../../../main/core/relay';
import { readEnvironment } from '../../../main/core/settings/environment';
import { givenDataDir } from '../../../main/core/settings/given-data-dir';
import type { CommandArgument } from '../../../shared/ipc/commands';
import type { Snapshot } from '../../../shared/ipc/snapshot';

/** What the test asks of a relay in a process of its own. */
export type Question =
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'step'; readonly tap: number; readonly argument: CommandArgument<'stepTicket'> };

/** What that process tells. */
export type RelayMessage =
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'stepped'; readonly tap: number; readonly ok: boolean }
  | { readonly kind: 'failed'; readonly words: string };

function tell(message: RelayMessage): void {
  process.send?.(message);
}

function fail(error: unknown): void {
  tell({ kind: 'failed', words: error instanceof Error ? String(error.stack) : String(error) });
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Whoever started it is gone, and with it whoever would end it.
process.on('disconnect', () => process.exit(1));

const environment = readEnvironment(process.env);
const dataDir = givenDataDir(process.env);
if (dataDir === null) throw new Error('RELAY_DATA_DIR is not set');
const silent = (): void => undefined;
const relay = createRelay({
  dataDir,
  environment,
  encrypter: { protects: false, encrypt: () => null, decrypt: () => null },
  log: { info: silent, warn: silent, error: silent },
});

process.on('message', async (question: Question) => {
  if (question.kind === 'snapshot') {
    tell({ kind: 'snapshot', snapshot: relay.snapshot() });
    return;
  }
  const { ok } = await relay.commands.stepTicket(question.argument);
  tell({ kind: 'stepped', tap: question.tap, ok });
});

relay.start().then(() => tell({ kind: 'listening', address: relay.address ?? '' }), fail);

import type { Logger } from 'pino';
import type { Outcome } from '../../../shared/ipc/commands';
import type { ActivityLog } from '../activity/activity-log';
import type { CoreEvents } from '../core-events';
import type { OrderingControl } from '../ordering/ordering-control';
import { done, failed } from '../result';
import type { BbotCredentials } from '../settings/bbot-credentials';
import type { Encrypter } from '../settings/encrypter';
import type { Environment } from '../settings/environment';
import type { NgrokToken } from '../settings/ngrok-token';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf } from '../storage/storage-error';
import type { StorageHealth } from '../storage/storage-health';
import type { TicketAnswers } from '../tickets/ticket-answers';
import type { TicketFiles } from '../tickets/ticket-files';
import type { TicketStore } from '../tickets/ticket-store';
import type { ScryptCost } from '../transfer/derive-key';
import { openMoveFile, sealMoveFile } from '../transfer/move-file';
import { MoveFileError } from '../transfer/move-file-error';
import type { MoveFiles } from '../transfer/move-files';
import { pack, unpack } from '../transfer/pack';
import type { Tunnel } from '../tunnel/tunnel';

type Done = Outcome<'moveToNewComputer'>;
export interface MoveDeps {
  readonly settings: SettingsStore;
  readonly environment: Environment;
  readonly credentials: BbotCredentials;
  readonly token: NgrokToken;
  readonly encrypter: Encrypter;
  readonly store: TicketStore;
  readonly files: Pick<TicketFiles, 'write'>;
  readonly answers: Pick<TicketAnswers, 'unknownSinceRestart'>;
  readonly ordering: Pick<OrderingControl, 'restore'>;
  readonly tunnel: Pick<Tunnel, 'setUpChanged'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly health: Pick<StorageHealth, 'failed'>;
  readonly moveFiles: MoveFiles;
  readonly moveCost: ScryptCost;
  readonly log: Pick<Logger, 'error'>;
  readonly events: CoreEvents;
}

/**
 * Writes everything that makes this computer the restaurant's into one file that only the passphrase opens. Releases
 * the public address first: an order arriving in between would be on neither computer.
 */
export async function moveToNewComputer(deps: MoveDeps, passphrase: string): Promise<Done> {
  const before = deps.settings.current.moved;
  try {
    const saved = await deps.moveFiles.save('counter-relay-move.txt', () => {
      letGo(deps, true);
      return sealMoveFile(packed(deps), passphrase, deps.moveCost);
    });
    if (!saved) return failed('CANCELLED');
  } catch (error) {
    letGo(deps, before);
    deps.log.error({ reason: reasonOf(error) }, 'the file for a new computer could not be written');
    return failed('FILE_NOT_WRITTEN');
  }
  deps.activity.add({ what: 'moved-away' });
  return done;
}

/** Makes this computer the restaurant's. Tickets already here stay as they are. */
export async function moveFromOldComputer(deps: MoveDeps, passphrase: string): Promise<Done> {
  let file: Buffer | null;
  try {
    file = await deps.moveFiles.open();
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the file of the old computer could not be read');
    return failed('FILE_NOT_READ');
  }
  if (file === null) return failed('CANCELLED');
  try {
    await take(deps, unpack(await openMoveFile(file, passphrase)));
  } catch (error) {
    if (error instanceof MoveFileError)
      return failed(error.code === 'TOO_LARGE' ? 'FILE_NOT_READ' : error.code);
    deps.health.failed(error);
    return failed('STORAGE_FAILING');
  }
  deps.activity.add({ what: 'moved-here' });
  deps.tunnel.setUpChanged();
  deps.events.emit('status-changed');
  return done;
}

/** The new computer will not be used after all, or not any longer. */
export function takeAddressBack(deps: MoveDeps): Done {
  letGo(deps, false);
  return done;
}

function letGo(deps: MoveDeps, moved: boolean): void {
  if (deps.settings.current.moved === moved) return;
  deps.settings.change({ moved });
  deps.tunnel.setUpChanged();
  deps.events.emit('status-changed');
}

/** Includes what the environment sets: Bbot and the new computer do not know this one's environment. */
function packed(deps: MoveDeps): ReturnType<typeof pack> {
  const { environment, settings, token } = deps;
  const credentials = deps.credentials.current;
  const check = credentials === null ? null : { ...credentials.check, sealedPassword: null };
  return pack(
    { ...settings.current, credentials: check, domain: environment.domain ?? settings.current.domain },
    { password: credentials?.password ?? null, token: token.value },
    deps.store.all(),
  );
}

async function take(deps: MoveDeps, unpacked: ReturnType<typeof unpack>): Promise<void> {
  const { settings, credentials, secrets, tickets } = unpacked;
  for (const ticket of tickets) {
    if (deps.store.knows(ticket.id)) continue;
    await deps.files.write(ticket, 'open');
    deps.store.adopt(ticket);
    if (ticket.payment.kind === 'answering') deps.answers.unknownSinceRestart(ticket.id);
    deps.events.emit('ticket-changed', ticket.id);
  }
  const sealedPassword = secrets.password === null ? null : await deps.encrypter.encrypt(secrets.password);
  const taken = credentials === null ? {} : { credentials: { ...credentials, sealedPassword } };
  deps.settings.change({ ...settings, ...taken, moved: false });
  if (secrets.token !== null && deps.environment.token === null) await deps.token.change(secrets.token);
  await deps.credentials.load();
  deps.ordering.restore(deps.settings.current.ordering);
}

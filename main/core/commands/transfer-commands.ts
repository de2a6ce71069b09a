import type { FailureCode, Outcome } from '../../../shared/ipc/commands';
import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';
import { openMoveFile, sealMoveFile } from '../transfer/move-file';
import { MoveFileError } from '../transfer/move-file-error';
import { pack, unpack } from '../transfer/pack';

type Done = Outcome<'moveToNewComputer'>;
const done = { ok: true, value: null } as const;

/** Where a human says which file it is. */
export interface MoveFiles {
  /**
   * @param makeContent called once they have chosen
   * @param title what the question says; by default that it is about a new computer
   * @returns false when they changed their mind. @throws the disk's error, or what making it threw
   */
  save(suggestedName: string, makeContent: () => Promise<Buffer>, title?: string): Promise<boolean>;
  /** @returns null when they changed their mind. @throws the disk's error */
  open(title?: string): Promise<Buffer | null>;
}

/**
 * Everything that makes this computer the restaurant's, into one file that only the passphrase opens. This one
 * lets go of the public address first: an order that came in between would be on neither.
 */
export async function moveToNewComputer(relay: RelayParts, passphrase: string): Promise<Done> {
  const before = relay.settings.current.moved;
  try {
    const saved = await relay.moveFiles.save('counter-relay-move.txt', () => {
      letGo(relay, true);
      return sealMoveFile(packed(relay), passphrase, relay.moveCost);
    });
    if (!saved) return failed('CANCELLED');
  } catch (error) {
    letGo(relay, before);
    relay.log.error({ reason: reasonOf(error) }, 'the file for a new computer could not be written');
    return failed('FILE_NOT_WRITTEN');
  }
  relay.activity.add({ what: 'moved-away' });
  return done;
}

/** Makes this computer the restaurant's. Tickets that are here already stay as they are. */
export async function moveFromOldComputer(relay: RelayParts, passphrase: string): Promise<Done> {
  let file: Buffer | null;
  try {
    file = await relay.moveFiles.open();
  } catch (error) {
    relay.log.error({ reason: reasonOf(error) }, 'the file of the old computer could not be read');
    return failed('FILE_NOT_READ');
  }
  if (file === null) return failed('CANCELLED');
  try {
    await take(relay, unpack(await openMoveFile(file, passphrase)));
  } catch (error) {
    if (error instanceof MoveFileError)
      return failed(error.code === 'TOO_LARGE' ? 'FILE_NOT_READ' : error.code);
    relay.health.failed(error);
    return failed('STORAGE_FAILING');
  }
  relay.activity.add({ what: 'moved-here' });
  relay.tunnel.setUpChanged();
  relay.feed.statusChanged();
  return done;
}

/** The new computer will not be used after all, or no longer. */
export function takeAddressBack(relay: RelayParts): Done {
  letGo(relay, false);
  return done;
}

function letGo(relay: RelayParts, moved: boolean): void {
  if (relay.settings.current.moved === moved) return;
  relay.settings.change({ moved });
  relay.tunnel.setUpChanged();
  relay.feed.statusChanged();
}

/** What the environment sets counts: Bbot and the new computer know nothing of this one's environment. */
function packed(relay: RelayParts): ReturnType<typeof pack> {
  const { credentials, environment, settings, token } = relay;
  const check = credentials === null ? null : { ...credentials.check, sealedPassword: null };
  return pack(
    { ...settings.current, credentials: check, domain: environment.domain ?? settings.current.domain },
    { password: credentials?.password ?? null, token: token.value },
    relay.store.all(),
  );
}

async function take(relay: RelayParts, unpacked: ReturnType<typeof unpack>): Promise<void> {
  const { settings, credentials, secrets, tickets } = unpacked;
  for (const ticket of tickets) {
    if (relay.store.knows(ticket.id)) continue;
    await relay.files.write(ticket, 'open');
    relay.store.adopt(ticket);
    if (ticket.assurance === 'answering') relay.answers.unknownSinceRestart(ticket.id);
    relay.feed.ticketChanged(ticket.id);
  }
  const sealedPassword = secrets.password === null ? null : await relay.sealer.seal(secrets.password);
  const taken = credentials === null ? {} : { credentials: { ...credentials, sealedPassword } };
  relay.settings.change({ ...settings, ...taken, moved: false });
  if (secrets.token !== null && relay.environment.token === null) await relay.token.change(secrets.token);
  await relay.loadCredentials();
  relay.ordering.restore(relay.settings.current.ordering);
}

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}

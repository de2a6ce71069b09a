import type { z } from 'zod';
import type { Settings } from '../../../shared/settings/settings';
import type { Ticket } from '../../../shared/ticket/ticket';
import { goodOnes, movedSchema } from '../settings/carried-settings';
import { areRight, type CredentialCheck, credentialCheck } from '../settings/credentials';
import type { MoveContent } from './move-content';

interface MoveSecrets {
  readonly password: string | null;
  readonly token: string | null;
}

type CarriedSettings = z.output<typeof movedSchema>;

/** What a new computer takes over. Null credentials: there were none, and its own stay. */
interface Unpacked {
  /** Only what the file had and this version could read: everything else stays as it is. */
  readonly settings: Partial<CarriedSettings> & Pick<Settings, 'domain'>;
  readonly credentials: CredentialCheck | null;
  readonly secrets: MoveSecrets;
  readonly tickets: readonly Ticket[];
}

/** @param secrets unsealed: what Bbot sends and the ngrok token, the environment's where it has them */
export function pack(settings: Settings, secrets: MoveSecrets, openTickets: readonly Ticket[]): MoveContent {
  return {
    password: secrets.password,
    token: secrets.token,
    credentials: checkOf(settings.credentials, secrets.password),
    domain: settings.domain,
    settings: movedSchema.parse(settings),
    tickets: openTickets,
  };
}

/** The kept check, or one of the password when the kept one is another's: the environment's is what Bbot sends. */
function checkOf(kept: CredentialCheck | null, password: string | null): CredentialCheck | null {
  if (kept === null) return null;
  const { username, salt, passwordHash } = kept;
  if (password !== null && !areRight(kept, username, password)) return credentialCheck(username, password);
  return { username, salt, passwordHash };
}

/** Seals nothing and writes nothing. The secrets are to be sealed anew, with this computer's own keyring. */
export function unpack(content: MoveContent): Unpacked {
  const { password, token, credentials, domain, tickets } = content;
  return {
    settings: { ...goodOnes(movedSchema, content.settings), domain },
    credentials,
    secrets: { password, token },
    tickets,
  };
}

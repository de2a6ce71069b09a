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

/** What a new computer takes over. Null credentials: there were none, so it keeps its own. */
interface Unpacked {
  /** Only what the file had and this version could read; everything else stays as it is. */
  readonly settings: Partial<CarriedSettings> & Pick<Settings, 'domain'>;
  readonly credentials: CredentialCheck | null;
  readonly secrets: MoveSecrets;
  readonly tickets: readonly Ticket[];
}

/** @param secrets decrypted: Bbot's password and the ngrok token, the environment's if set there */
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

/** The kept check, or a new one if the password does not match it: Bbot sends the environment's. */
function checkOf(kept: CredentialCheck | null, password: string | null): CredentialCheck | null {
  if (kept === null) return null;
  const { username, salt, passwordHash } = kept;
  if (password !== null && !areRight(kept, username, password)) return credentialCheck(username, password);
  return { username, salt, passwordHash };
}

/** Neither encrypts nor writes. Encrypt the secrets again with this computer's own keyring. */
export function unpack(content: MoveContent): Unpacked {
  const { password, token, credentials, domain, tickets } = content;
  return {
    settings: { ...goodOnes(movedSchema, content.settings), domain },
    credentials,
    secrets: { password, token },
    tickets,
  };
}

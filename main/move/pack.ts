import type { z } from 'zod';
import { readSettings, type Settings, settingsSchema } from '../../shared/settings';
import type { Ticket } from '../../shared/ticket/ticket';
import { areRight, type CredentialCheck, credentialCheck } from '../settings/credentials';
import type { MoveContent } from './move-content';

interface MoveSecrets {
  readonly password: string | null;
  readonly token: string | null;
}

/** The settings without what is sealed for one computer, is one computer's own, or is kept beside them. */
const carriedSchema = settingsSchema.omit({
  port: true,
  credentials: true,
  sealedToken: true,
  domain: true,
  moved: true,
});
type CarriedSettings = z.output<typeof carriedSchema>;

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
    settings: carriedSchema.parse(settings),
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
    settings: { ...carriedOf(content.settings), domain },
    credentials,
    secrets: { password, token },
    tickets,
  };
}

/** Key by key, as a file that a hand spoiled is read. */
function carriedOf(given: Readonly<Record<string, unknown>>): Partial<CarriedSettings> {
  const carried: Partial<CarriedSettings> = carriedSchema.parse(readSettings([given]));
  for (const key of carriedSchema.keyof().options) {
    const good = key in given && carriedSchema.shape[key].safeParse(given[key]).success;
    if (!good) delete carried[key];
  }
  return carried;
}

import type { CredentialCheck } from './credentials';
import { credentialCheck, generatePassword } from './credentials';
import type { Environment } from './environment';
import type { SettingsStore } from './settings-store';

/** Seals secrets with what the operating system offers, which another process may have to ask. */
export interface Sealer {
  /** Whether what is sealed is protected from other programs of this computer. */
  readonly protects: boolean;
  /** Null where nothing can seal it now. */
  seal(secret: string): string | null | Promise<string | null>;
  /** Null when it was sealed elsewhere, or the keyring is gone. */
  unseal(sealed: string): string | null | Promise<string | null>;
}

const usernameOfBbot = 'bbot';

/** What Bbot must send; the password is null when only its hash is left. */
export interface BbotCredentials {
  readonly check: CredentialCheck;
  readonly password: string | null;
}

/**
 * The environment's credentials, else the kept ones, else new ones. Kept ones are never made anew by
 * themselves: Bbot knows them, and every checkout would be blocked.
 */
export async function bbotCredentials(
  settings: SettingsStore,
  environment: Environment,
  sealer: Sealer,
): Promise<BbotCredentials> {
  const kept = await keptOrNew(settings, sealer);
  const username = environment.username ?? kept.check.username;
  if (environment.password !== null) {
    return { check: credentialCheck(username, environment.password), password: environment.password };
  }
  return { ...kept, check: { ...kept.check, username } };
}

async function keptOrNew(settings: SettingsStore, sealer: Sealer): Promise<BbotCredentials> {
  const kept = settings.current.credentials;
  if (kept !== null) {
    return {
      check: kept,
      password: kept.sealedPassword === null ? null : await sealer.unseal(kept.sealedPassword),
    };
  }
  return newCredentials(settings, sealer);
}

/** Makes a new password and keeps it. Bbot must be given it: every checkout is blocked until then. */
export async function newCredentials(settings: SettingsStore, sealer: Sealer): Promise<BbotCredentials> {
  const password = generatePassword();
  const check = credentialCheck(settings.current.credentials?.username ?? usernameOfBbot, password);
  settings.change({ credentials: { ...check, sealedPassword: await sealer.seal(password) } });
  return { check, password };
}

import type { CredentialCheck } from './credentials';
import { credentialCheck, generatePassword } from './credentials';
import type { Environment } from './environment';
import type { SettingsStore } from './settings-store';

/** Seals secrets with what the operating system offers. Null where it offers nothing. */
export interface Sealer {
  /** Whether what is sealed is protected from other programs of this computer. */
  readonly protects: boolean;
  seal(secret: string): string | null;
  /** Null when it was sealed elsewhere, or the keyring is gone. */
  unseal(sealed: string): string | null;
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
export function bbotCredentials(
  settings: SettingsStore,
  environment: Environment,
  sealer: Sealer,
): BbotCredentials {
  const kept = keptOrNew(settings, sealer);
  const username = environment.username ?? kept.check.username;
  if (environment.password !== null) {
    return { check: credentialCheck(username, environment.password), password: environment.password };
  }
  return { ...kept, check: { ...kept.check, username } };
}

function keptOrNew(settings: SettingsStore, sealer: Sealer): BbotCredentials {
  const kept = settings.current.credentials;
  if (kept !== null) {
    return {
      check: kept,
      password: kept.sealedPassword === null ? null : sealer.unseal(kept.sealedPassword),
    };
  }
  return newCredentials(settings, sealer);
}

/** Makes a new password and keeps it. Bbot must be given it: every checkout is blocked until then. */
export function newCredentials(settings: SettingsStore, sealer: Sealer): BbotCredentials {
  const password = generatePassword();
  const check = credentialCheck(settings.current.credentials?.username ?? usernameOfBbot, password);
  settings.change({ credentials: { ...check, sealedPassword: sealer.seal(password) } });
  return { check, password };
}

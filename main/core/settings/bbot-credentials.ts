import type { CredentialCheck } from './credentials';
import { credentialCheck, generatePassword } from './credentials';
import type { Environment } from './environment';
import type { Sealer } from './sealer';
import type { SettingsStore } from './settings-store';

const usernameOfBbot = 'bbot';

/** What Bbot must send; the password is null when only its hash is left. */
interface KnownCredentials {
  readonly check: CredentialCheck;
  readonly password: string | null;
}

/**
 * What Bbot must send: the environment's credentials, else the kept ones, else new ones. Kept ones are never made anew by
 * themselves: Bbot knows them, and every checkout would be blocked.
 */
export class BbotCredentials {
  #current: KnownCredentials | null = null;

  constructor(
    private readonly settings: SettingsStore,
    private readonly environment: Pick<Environment, 'username' | 'password'>,
    private readonly sealer: Sealer,
  ) {}

  /** Null before the settings were read. */
  get current(): KnownCredentials | null {
    return this.#current;
  }

  /** Reads them, or makes them; after the settings were read. */
  async load(): Promise<void> {
    this.#current = this.#asEnvironmentSays(await this.#keptOrNew());
  }

  /** Makes a new password and keeps it. Bbot must be given it: every checkout is blocked until then. */
  async renew(): Promise<void> {
    this.#current = this.#asEnvironmentSays(await this.#make());
  }

  #asEnvironmentSays(kept: KnownCredentials): KnownCredentials {
    const { username, password } = this.environment;
    const name = username ?? kept.check.username;
    if (password !== null) return { check: credentialCheck(name, password), password };
    return { ...kept, check: { ...kept.check, username: name } };
  }

  async #keptOrNew(): Promise<KnownCredentials> {
    const kept = this.settings.current.credentials;
    if (kept === null) return this.#make();
    const { sealedPassword } = kept;
    return {
      check: kept,
      password: sealedPassword === null ? null : await this.sealer.unseal(sealedPassword),
    };
  }

  async #make(): Promise<KnownCredentials> {
    const password = generatePassword();
    const check = credentialCheck(this.settings.current.credentials?.username ?? usernameOfBbot, password);
    this.settings.change({ credentials: { ...check, sealedPassword: await this.sealer.seal(password) } });
    return { check, password };
  }
}

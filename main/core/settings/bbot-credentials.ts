import type { CredentialCheck } from './credentials';
import { credentialCheck, generatePassword } from './credentials';
import type { Encrypter } from './encrypter';
import type { Environment } from './environment';
import type { SettingsStore } from './settings-store';

const usernameOfBbot = 'bbot';

/** What Bbot must send; `password` is null if only its hash is left. */
interface KnownCredentials {
  readonly check: CredentialCheck;
  readonly password: string | null;
}

/**
 * Bbot's credentials: the environment's, else the kept ones, else new ones. Kept ones are never regenerated on our own:
 * Bbot has them, and every checkout would be blocked.
 */
export class BbotCredentials {
  #current: KnownCredentials | null = null;

  constructor(
    private readonly settings: SettingsStore,
    private readonly environment: Pick<Environment, 'username' | 'password'>,
    private readonly encrypter: Encrypter,
  ) {}

  /** Null until the settings are read. */
  get current(): KnownCredentials | null {
    return this.#current;
  }

  /** Reads or creates them; call after the settings are read. */
  async load(): Promise<void> {
    this.#current = this.#asEnvironmentSays(await this.#keptOrNew());
  }

  /** Creates and keeps a new password. Every checkout is blocked until Bbot has it. */
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
      password: sealedPassword === null ? null : await this.encrypter.decrypt(sealedPassword),
    };
  }

  async #make(): Promise<KnownCredentials> {
    const password = generatePassword();
    const check = credentialCheck(this.settings.current.credentials?.username ?? usernameOfBbot, password);
    this.settings.change({
      credentials: { ...check, sealedPassword: await this.encrypter.encrypt(password) },
    });
    return { check, password };
  }
}

import type { Encrypter } from './encrypter';
import type { Environment } from './environment';
import type { SettingsStore } from './settings-store';

/** The ngrok token: the environment's, else the kept one. Held in memory, since decrypting may ask the keyring. */
export class NgrokToken {
  #value: string | null = null;
  #from: 'none' | 'kept' | 'environment' = 'none';

  constructor(
    private readonly settings: SettingsStore,
    private readonly environment: Environment,
    private readonly encrypter: Encrypter,
  ) {}

  get value(): string | null {
    return this.#value;
  }

  get from(): 'none' | 'kept' | 'environment' {
    return this.#from;
  }

  /** Call after the settings are read. */
  async load(): Promise<void> {
    const { sealedToken } = this.settings.current;
    if (this.environment.token !== null) this.#take(this.environment.token, 'environment');
    else if (sealedToken !== null) this.#take(await this.encrypter.decrypt(sealedToken), 'kept');
  }

  /** Keeps another token. If nothing can encrypt it, it lasts until the app ends. */
  async change(token: string): Promise<void> {
    this.settings.change({ sealedToken: await this.encrypter.encrypt(token) });
    this.#take(token, 'kept');
  }

  /** A token that no longer unseals counts as none: the owner pastes it again. */
  #take(token: string | null, from: 'kept' | 'environment'): void {
    this.#value = token;
    this.#from = token === null ? 'none' : from;
  }
}

import { safeStorage } from 'electron';
import type { Sealer } from './settings/bbot-credentials';
import { keyFileSealer } from './settings/key-file-sealer';

/** Seals secrets with the operating system's keyring, or with a key file where there is none. Only once the app is ready. */
export function keyringSealer(dataDir: string): Sealer {
  return safeStorage.isEncryptionAvailable() ? keyring : keyFileSealer(dataDir);
}

const keyring: Sealer = {
  protects: true,
  seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
  unseal(sealed) {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed by another user or PC: the password is only unreadable, its hash still lets Bbot in.
      return null;
    }
  },
};

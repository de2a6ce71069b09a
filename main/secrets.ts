import { safeStorage } from 'electron';
import type { Sealer } from './settings/bbot-credentials';

/** Seals secrets with the operating system's keyring. Only once the app is ready. */
export const keyringSealer: Sealer = {
  seal(secret) {
    return safeStorage.isEncryptionAvailable() ? safeStorage.encryptString(secret).toString('base64') : null;
  },
  unseal(sealed) {
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed by another user or PC: the password is only unreadable, its hash still lets Bbot in.
      return null;
    }
  },
};

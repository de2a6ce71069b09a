import { safeStorage } from 'electron';
import { keyFileSealer, type SynchronousSealer } from '../core/settings/key-file-sealer';

/**
 * Seals secrets with the OS keyring, or with a key file if there is none. Still opens what the key file sealed before
 * the keyring came into use. Only once the app is ready.
 */
export function keyringSealer(dataDir: string): SynchronousSealer {
  const keyFile = keyFileSealer(dataDir);
  if (!safeStorage.isEncryptionAvailable()) return keyFile;
  return {
    protects: true,
    seal(secret) {
      try {
        return safeStorage.encryptString(secret).toString('base64');
      } catch {
        // A locked keyring: the secret is not kept and lasts until the app ends.
        return null;
      }
    },
    unseal(sealed) {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        // Sealed by another user or PC, or before there was a keyring.
        return keyFile.unseal(sealed);
      }
    },
  };
}

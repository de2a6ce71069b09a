import { safeStorage } from 'electron';
import { keyFileEncrypter, type SynchronousEncrypter } from '../core/settings/key-file-encrypter';

/**
 * Encrypts secrets with the OS keyring, or with a key file if there is none. Still opens what the key file encrypted before
 * the keyring came into use. Only once the app is ready.
 */
export function keyringEncrypter(dataDir: string): SynchronousEncrypter {
  const keyFile = keyFileEncrypter(dataDir);
  if (!safeStorage.isEncryptionAvailable()) return keyFile;
  return {
    protects: true,
    encrypt(secret) {
      try {
        return safeStorage.encryptString(secret).toString('base64');
      } catch {
        // A locked keyring: the secret is not kept and lasts until the app ends.
        return null;
      }
    },
    decrypt(encrypted) {
      try {
        return safeStorage.decryptString(Buffer.from(encrypted, 'base64'));
      } catch {
        // Encrypted by another user or PC, or before there was a keyring.
        return keyFile.decrypt(encrypted);
      }
    },
  };
}

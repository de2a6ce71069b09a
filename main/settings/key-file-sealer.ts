import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../storage/disk';
import type { Sealer } from './bbot-credentials';

const fileName = 'secrets.key';
const cipherName = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals with a key that lies in a file beside what is sealed, for computers without a keyring. It protects a copy
 * of the settings that is sent around, not against whoever reads the whole folder, and says so.
 */
export function keyFileSealer(dataDir: string): Sealer {
  const file = path.join(dataDir, fileName);
  return {
    protects: false,
    seal(secret) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, keyOf(file) ?? newKey(file), nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    unseal(sealed) {
      const key = keyOf(file);
      if (key === null) return null;
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const secret = decipher.update(bytes.subarray(nonceBytes + tagBytes));
        return Buffer.concat([secret, decipher.final()]).toString('utf8');
      } catch {
        // Sealed with another key: it must be given again.
        return null;
      }
    },
  };
}

function keyOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function newKey(file: string): Buffer {
  const key = randomBytes(32);
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
  return key;
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../storage/disk';
import type { Sealer } from './sealer';

const fileName = 'secrets.key';
const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** One that asks nobody else, and answers at once. */
export interface SynchronousSealer extends Sealer {
  seal(secret: string): string | null;
  unseal(sealed: string): string | null;
}

/**
 * Seals with a key that lies in a file beside what is sealed, for computers without a keyring. It protects a copy
 * of the settings that is sent around, not against whoever reads the whole folder, and says so.
 */
export function keyFileSealer(dataDir: string): SynchronousSealer {
  const file = path.join(dataDir, fileName);
  return {
    protects: false,
    seal(secret) {
      try {
        return sealWith(keyOf(file) ?? newKey(file), secret);
      } catch {
        // The disk gives or takes no key: the secret is kept nowhere, and lasts until the app ends.
        return null;
      }
    },
    unseal(sealed) {
      try {
        const key = keyOf(file);
        return key === null ? null : unsealWith(key, sealed);
      } catch {
        // Sealed with another key, or the disk does not give the key: it must be given again.
        return null;
      }
    },
  };
}

function sealWith(key: Buffer, secret: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function unsealWith(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const secret = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([secret, decipher.final()]).toString('utf8');
}

/** Null when there is none, or one that a power cut left empty. */
function keyOf(file: string): Buffer | null {
  try {
    const key = readFileSync(file);
    return key.length === keyBytes ? key : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Synced before it takes its place: settings that were sealed with it may reach the disk before it does. */
function newKey(file: string): Buffer {
  const key = randomBytes(keyBytes);
  const temporary = `${file}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, key);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  keepSpoiled(file);
  renameSync(temporary, file);
  return key;
}

/** What was sealed with a key that somebody spoiled opens once they have mended it. By when it was written, so that one replaces no other. */
function keepSpoiled(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) return;
  const stamp = found.mtime.toISOString().replaceAll(/[:.]/g, '-');
  renameSync(file, file.replace(/\.key$/, `.spoiled-${stamp}.key`));
}

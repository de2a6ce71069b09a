import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from '../storage/disk';
import type { Encrypter } from './encrypter';

const fileName = 'secrets.key';
const cipherName = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A sealer that needs no other process and answers at once. */
export interface SynchronousEncrypter extends Encrypter {
  encrypt(secret: string): string | null;
  decrypt(encrypted: string): string | null;
}

/**
 * Encrypts with a key file beside the encrypted settings, for computers without a keyring. It protects a copy of the settings
 * that gets passed around, not the whole folder, and reports that through `protects`.
 */
export function keyFileEncrypter(dataDir: string): SynchronousEncrypter {
  const file = path.join(dataDir, fileName);
  return {
    protects: false,
    encrypt(secret) {
      try {
        return encryptWith(keyOf(file) ?? newKey(file), secret);
      } catch {
        // The disk neither gives nor takes a key: the secret is not kept and lasts until the app ends.
        return null;
      }
    },
    decrypt(encrypted) {
      try {
        const key = keyOf(file);
        return key === null ? null : decryptWith(key, encrypted);
      } catch {
        // Encrypted with another key, or the key is unreadable: the owner must enter the secret again.
        return null;
      }
    },
  };
}

function encryptWith(key: Buffer, secret: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce);
  const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
}

function decryptWith(key: Buffer, encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64');
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const secret = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([secret, decipher.final()]).toString('utf8');
}

/** Null if there is none, or a power cut left it empty. */
function keyOf(file: string): Buffer | null {
  try {
    const key = readFileSync(file);
    return key.length === keyBytes ? key : null;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Synced before it takes its place: settings encrypted with it may reach the disk first. */
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

/**
 * Keeps a spoiled key: once repaired, it opens what it encrypted. Named by its write time, so that none replaces another.
 */
function keepSpoiled(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.size === 0) return;
  const stamp = found.mtime.toISOString().replaceAll(/[:.]/g, '-');
  renameSync(file, file.replace(/\.key$/, `.spoiled-${stamp}.key`));
}

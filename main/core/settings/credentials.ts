import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bbot's credentials, in a form that does not reveal the password. */
export interface CredentialCheck {
  readonly username: string;
  readonly salt: string;
  readonly passwordHash: string;
}

/**
 * Builds a check for these credentials. The hash is deliberately fast: generated passwords have 144 random bits, and
 * with a slow hash, wrong passwords from the internet could keep the PC from answering right ones.
 */
export function credentialCheck(username: string, password: string): CredentialCheck {
  const salt = randomBytes(16).toString('hex');
  return { username, salt, passwordHash: digest(salt, password).toString('hex') };
}

/** An unguessable password, of characters that survive copying. */
export function generatePassword(): string {
  return randomBytes(18).toString('base64url');
}

/** Compares in constant time: neither the length nor the position of a difference can be measured. */
export function areRight(check: CredentialCheck, username: string, password: string): boolean {
  const nameIsRight = timingSafeEqual(digest(check.salt, username), digest(check.salt, check.username));
  const given = digest(check.salt, password);
  const kept = Buffer.from(check.passwordHash, 'hex');
  // A hand-edited, broken hash matches nothing.
  const passwordIsRight = timingSafeEqual(
    given,
    kept.length === given.length ? kept : Buffer.alloc(given.length),
  );
  return nameIsRight && passwordIsRight;
}

function digest(salt: string, text: string): Buffer {
  return createHmac('sha256', salt).update(text).digest();
}

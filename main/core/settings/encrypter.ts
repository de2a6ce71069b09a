/** Encrypts secrets with what the OS offers, which may mean asking another process. */
export interface Encrypter {
  /** Whether encrypted secrets are protected from other programs on this computer. */
  readonly protects: boolean;
  /** Null if nothing can encrypt it now. */
  encrypt(secret: string): string | null | Promise<string | null>;
  /** Null if it was encrypted elsewhere, or the keyring is gone. */
  decrypt(encrypted: string): string | null | Promise<string | null>;
}

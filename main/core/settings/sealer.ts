/** Seals secrets with what the operating system offers, which another process may have to ask. */
export interface Sealer {
  /** Whether what is sealed is protected from other programs of this computer. */
  readonly protects: boolean;
  /** Null where nothing can seal it now. */
  seal(secret: string): string | null | Promise<string | null>;
  /** Null when it was sealed elsewhere, or the keyring is gone. */
  unseal(sealed: string): string | null | Promise<string | null>;
}

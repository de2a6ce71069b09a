/** Seals secrets with what the OS offers, which may mean asking another process. */
export interface Sealer {
  /** Whether sealed secrets are protected from other programs on this computer. */
  readonly protects: boolean;
  /** Null if nothing can seal it now. */
  seal(secret: string): string | null | Promise<string | null>;
  /** Null if it was sealed elsewhere, or the keyring is gone. */
  unseal(sealed: string): string | null | Promise<string | null>;
}

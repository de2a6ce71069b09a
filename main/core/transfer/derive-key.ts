import { scrypt } from 'node:crypto';
import { z } from 'zod';

/** 2^21 blocks of 128 bytes: 256 MiB and about a second. Twice the usual cost, for future versions. */
const maxWork = 2 ** 21;

/** What a guess at the passphrase costs. Bounded, because the numbers come from a file anyone may have made. */
export const scryptCostSchema = z
  .object({
    N: z
      .number()
      .int()
      .min(2)
      .max(maxWork)
      .refine((N) => (N & (N - 1)) === 0),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(32),
  })
  .refine(({ N, r, p }) => N * r * p <= maxWork);
export type ScryptCost = Readonly<z.output<typeof scryptCostSchema>>;

/** 128 MiB and about half a second. */
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/**
 * Derives a 256-bit key. Node does it off the main thread. So does Electron's BoringSSL, but it first validates the
 * numbers by doing all the work on the main thread: orders wait some tenths of a second.
 * Normalizes the passphrase: another keyboard may write the same letter with other code points.
 */
export function deriveKey(passphrase: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const maxmem = 128 * r * (N + p + 2);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

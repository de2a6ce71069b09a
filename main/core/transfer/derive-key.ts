import { scrypt } from 'node:crypto';
import { z } from 'zod';

/** 2^21 blocks of 128 bytes: 256 MiB and about a second. Twice the usual cost, for versions to come. */
const mostWork = 2 ** 21;

/** What a guess of the passphrase costs. Bounded: the numbers come from a file that anybody may have made. */
export const scryptCostSchema = z
  .object({
    N: z
      .number()
      .int()
      .min(2)
      .max(mostWork)
      .refine((N) => (N & (N - 1)) === 0),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(32),
  })
  .refine(({ N, r, p }) => N * r * p <= mostWork);
export type ScryptCost = Readonly<z.output<typeof scryptCostSchema>>;

/** 128 MiB and about half a second. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/**
 * A key of 256 bits. Node works it out beside the main thread. Electron's BoringSSL does so too, but first tries
 * the numbers by doing the whole work in the main thread: orders wait for some tenths of a second.
 * The passphrase is brought to one form: another keyboard may write the same letter with other code points.
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

import { z } from 'zod';

/** Typed or pasted. ngrok's tokens have about 50 characters, domain names at most 253. */
export const tokenSchema = z.string().trim().min(1).max(200);
export const domainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^https?:\/\//, '').replace(/\/.*$/, ''))
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/),
  );
/** Long enough that guessing it costs more than its contents are worth. */
export const passphraseSchema = z.string().min(10).max(200);

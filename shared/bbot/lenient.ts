import { z } from 'zod';

/** A field that is read whatever it holds, also when it is missing: never a reason to refuse. */
export function lenient<Read>(read: (value: unknown) => Read) {
  return z.unknown().optional().transform(read);
}

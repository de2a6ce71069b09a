import type { FailureCode } from '../../shared/ipc/commands';

/** A command was carried out and has nothing to return. */
export const done = { ok: true, value: null } as const;

/** A command was not carried out; the page has words for each code. */
export function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}

import type { FailureCode } from '../../shared/ipc/commands';

/** A command succeeded and has nothing to return. */
export const done = { ok: true, value: null } as const;

/** A command failed; the page has a text for each code. */
export function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}

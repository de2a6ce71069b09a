/** Whether a token can be typed. `sent`: one was, and the form stays until it is known to let this computer in. */
export type TokenFormState = 'closed' | 'open' | 'sent';

/** What becomes of the form as the connection goes on: it opens by itself when another token is needed. */
export function nextTokenForm(form: TokenFormState, needed: boolean, connected: boolean): TokenFormState {
  if (needed) return form === 'closed' ? 'open' : form;
  return form === 'sent' && connected ? 'closed' : form;
}

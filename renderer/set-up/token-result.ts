import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { ConnectionStatus } from '../../shared/status/connection';

/** The result for a token, in the owner's words. */
interface TokenResult {
  readonly severity: 'good' | 'careful' | 'bad';
  readonly text: string;
}

/** Null if there is nothing to report yet. */
export function tokenResult(arrival: ConnectionStatus): TokenResult | null {
  const words = texts.setUp.token;
  switch (arrival.kind) {
    case 'starting':
    case 'core-away':
    case 'port-taken':
    case 'this-computer-only':
    case 'moved':
      return null;
    case 'connecting':
      return { severity: 'careful', text: words.connecting };
    case 'checking':
      return { severity: 'careful', text: words.checking };
    case 'online':
      return { severity: 'good', text: words.online(arrival.address) };
    case 'retrying':
    case 'needs-attention': {
      const { problems, withCode } = texts.arrival.owner;
      const { title, advice } = problems[arrival.problem];
      const problemText = `${title} ${advice}`;
      return {
        severity: 'bad',
        text: arrival.code === null ? problemText : withCode(problemText, arrival.code),
      };
    }
    default:
      return assertNever(arrival);
  }
}

/**
 * Whether the token form is shown. `sent`: a token was, and the form stays until that token is known to be accepted.
 */
export type TokenFormState = 'closed' | 'open' | 'sent';

/** The form's next state as the connection proceeds: it opens by itself when another token is needed. */
export function nextTokenForm(form: TokenFormState, needed: boolean, connected: boolean): TokenFormState {
  if (needed) return form === 'closed' ? 'open' : form;
  return form === 'sent' && connected ? 'closed' : form;
}

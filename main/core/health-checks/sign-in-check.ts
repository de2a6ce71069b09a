import { assertNever } from '../../../shared/assert-never';
import type { CheckOutcome } from '../../../shared/status/checks';

/** Who is signed in by itself after a restart. */
export type AutomaticSignIn =
  /** `who`: null where the system does not say it in a way that can be compared. */
  | { readonly kind: 'on'; readonly who: string | null }
  | { readonly kind: 'off' }
  /** The system does not tell. */
  | { readonly kind: 'unknown' };

interface SignInFacts {
  /** Whether the settings say that the app starts with the computer. */
  readonly startWithComputer: boolean;
  /** Whether the system will start it; null: it does not say. */
  readonly systemStarts: boolean | null;
  readonly signIn: AutomaticSignIn;
  /** Null: it is not known whose name to compare. */
  readonly userName: string | null;
}

/** Whether orders arrive again after a power cut without anybody: nothing runs while the login screen waits. */
export function signInOutcome(facts: SignInFacts): CheckOutcome<'signIn'> {
  const { startWithComputer, systemStarts, signIn, userName } = facts;
  if (!startWithComputer) return attention('no-autostart');
  if (systemStarts === false) return attention('autostart-off');
  switch (signIn.kind) {
    case 'off':
      return attention('asks-password');
    case 'unknown':
      return { kind: 'unknown', why: 'not-told' };
    case 'on':
      return signIn.who === null || userName === null || signIn.who === userName
        ? { kind: 'ok', fine: { kind: 'by-itself' } }
        : attention('somebody-else');
    default:
      return assertNever(signIn);
  }
}

type Kind = Extract<CheckOutcome<'signIn'>, { kind: 'attention' }>['problem']['kind'];

function attention(kind: Kind): CheckOutcome<'signIn'> {
  return { kind: 'attention', problem: { kind } };
}

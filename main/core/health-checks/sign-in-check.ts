import { assertNever } from '../../../shared/assert-never';
import type { CheckOutcome } from '../../../shared/status/checks';

/** Which user is signed in automatically after a restart. */
export type AutomaticSignIn =
  /** `who`: null if the OS does not report it in a comparable form. */
  | { readonly kind: 'on'; readonly who: string | null }
  | { readonly kind: 'off' }
  /** The OS does not say. */
  | { readonly kind: 'unknown' };

interface SignInFacts {
  /** Whether the settings have the app start with the computer. */
  readonly startWithComputer: boolean;
  /** Whether the OS will start it; null: unknown. */
  readonly systemStarts: boolean | null;
  readonly signIn: AutomaticSignIn;
  /** Null: there is no name to compare. */
  readonly userName: string | null;
}

/** Whether orders arrive again after a power cut without staff: nothing runs while the login screen waits. */
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

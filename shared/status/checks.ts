import type { BbotField } from '../bbot/panel-fields';
import type { StorageProblem } from '../ipc/snapshot';
import type { PrintProblem } from '../printing/printer';
import type { ArrivalProblem } from './connection';

/** What is checked when staff ask whether everything is all right, most urgent first. */
export const checkNames = [
  'arrival',
  'fields',
  'connector',
  'disk',
  'printer',
  'sound',
  'clock',
  'power',
  'signIn',
  'letters',
] as const;
export type CheckName = (typeof checkNames)[number];

/** Determines the steps to take. */
export type System = 'windows' | 'macos' | 'linux';

/** Why something cannot be determined here. Nothing is guessed. */
export type Unknown =
  /** The computer does not say, or not in a form the app understands. */
  | 'not-told'
  /** The check took too long or failed. */
  | 'not-looked'
  /** Orders cannot arrive right now, and the check needs that. */
  | 'not-connected'
  /** The check is still running. */
  | 'not-yet';

/** When something last came through a field; null: never. */
export interface FieldSeen {
  readonly field: BbotField;
  readonly at: string | null;
  /** Whether each order brings something through it; a refund may be a long time coming. */
  readonly expected: boolean;
}

/** A wrong address Bbot requests; the field it is in and the right one, where known. */
interface PastedWrong {
  readonly path: string;
  readonly field: BbotField | null;
  readonly right: string | null;
}

/** How each check can pass: what is worth reporting then. */
interface Fine {
  readonly arrival: { readonly kind: 'online' };
  readonly fields: { readonly kind: 'all-came'; readonly seen: readonly FieldSeen[] };
  readonly connector: { readonly kind: 'loads' };
  /** Null: the OS does not report the free space. */
  readonly disk: { readonly kind: 'writes'; readonly freeBytes: number | null };
  readonly printer:
    | { readonly kind: 'no-need' }
    | { readonly kind: 'printed'; readonly names: readonly string[] };
  /** In percent. */
  readonly sound: { readonly kind: 'plays'; readonly volume: number };
  readonly clock: { readonly kind: 'right'; readonly at: string };
  readonly power: { readonly kind: 'never-sleeps' } | { readonly kind: 'kept-awake' };
  readonly signIn: { readonly kind: 'by-itself' };
  readonly letters: { readonly kind: 'all-shown' };
}

/** What each check can ask staff to do. */
interface Problem {
  readonly arrival:
    | { readonly kind: 'no-token' | 'moved' | 'wrong-credentials' | 'new-address' }
    | { readonly kind: 'port-taken'; readonly port: number }
    | { readonly kind: 'not-reached'; readonly problem: ArrivalProblem; readonly code: string | null }
    | { readonly kind: 'requests-run-out'; readonly count: number; readonly limit: number };
  readonly fields:
    | { readonly kind: 'never-came'; readonly seen: readonly FieldSeen[] }
    /** Bbot's latest request first. */
    | { readonly kind: 'wrong-addresses'; readonly wrong: readonly PastedWrong[] };
  readonly connector: { readonly kind: 'no-runtime' | 'does-not-load' };
  readonly disk:
    | { readonly kind: 'failing'; readonly storage: StorageProblem }
    | { readonly kind: 'nearly-full'; readonly freeBytes: number };
  readonly printer:
    | { readonly kind: 'none' }
    | { readonly kind: 'trouble'; readonly name: string; readonly problem: PrintProblem }
    | { readonly kind: 'held'; readonly tickets: number }
    /** Nothing is known to have come out of it. */
    | { readonly kind: 'untried'; readonly name: string };
  readonly sound: { readonly kind: 'blocked' | 'unavailable' | 'no-output' };
  /** By how many minutes the computer's clock is off. */
  readonly clock: { readonly kind: 'fast' | 'slow'; readonly minutes: number };
  /** After how many minutes without input. */
  readonly power: { readonly kind: 'sleeps' | 'sleeps-when-closed'; readonly afterMinutes: number };
  readonly signIn: { readonly kind: 'no-autostart' | 'autostart-off' | 'asks-password' | 'somebody-else' };
  /** How many signs in guests' texts no font on this computer has. */
  readonly letters: { readonly kind: 'lacking'; readonly count: number };
}

export type CheckProblem<Name extends CheckName> = Problem[Name];

export type CheckOutcome<Name extends CheckName> =
  | { readonly kind: 'ok'; readonly fine: Fine[Name] }
  | { readonly kind: 'attention'; readonly problem: Problem[Name] }
  | { readonly kind: 'unknown'; readonly why: Unknown };

/** A check and its result. */
export type CheckResult<Name extends CheckName = CheckName> = {
  readonly [Each in Name]: { readonly name: Each; readonly outcome: CheckOutcome<Each> };
}[Name];

/** Only the page knows whether it can play a sound and show all letters. */
export type CoreCheckName = Exclude<CheckName, 'sound' | 'letters'>;

/** What the core found, in the order of `checkNames`. */
export interface CheckReport {
  readonly system: System;
  /** The folder with the app's log. */
  readonly logs: string;
  readonly results: readonly CheckResult<CoreCheckName>[];
}

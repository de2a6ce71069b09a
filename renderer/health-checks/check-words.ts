import { assertNever } from '../../shared/assert-never';
import { timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { CheckName, CheckOutcome, CheckResult, Unknown } from '../../shared/status/checks';
import { arrivalWords, connectorWords, fieldsWords, printerWords, soundWords } from './app-check-words';
import { type CheckContext, type KnownOutcome, type Said, tell } from './said';

const words = texts.checks;

/** The words for one check. */
export interface CheckWords extends Said {
  readonly severity: CheckOutcome<CheckName>['kind'];
}

type KnownResult = {
  readonly [Name in CheckName]: { readonly name: Name; readonly outcome: KnownOutcome<Name> };
}[CheckName];

export function checkWords(result: CheckResult, context: CheckContext): CheckWords {
  const { name, outcome } = result;
  if (outcome.kind === 'unknown') return unknownWords(name, outcome.why);
  // What is known about the outcome also holds for the result that contains it; TypeScript cannot follow that.
  return { severity: outcome.kind, ...said(result as KnownResult, context) };
}

function unknownWords(name: CheckName, why: Unknown): CheckWords {
  // A check that finishes in a moment needs no steps.
  const steps = why === 'not-yet' ? [] : (words.byOneself[name] ?? []);
  return { severity: 'unknown', is: words.unknown[why], list: [], steps, way: null };
}

function said(result: KnownResult, context: CheckContext): Said {
  switch (result.name) {
    case 'arrival':
      return arrivalWords(result.outcome);
    case 'fields':
      return fieldsWords(result.outcome, context);
    case 'connector':
      return connectorWords(result.outcome);
    case 'disk':
      return diskWords(result.outcome, context);
    case 'printer':
      return printerWords(result.outcome);
    case 'sound':
      return soundWords(result.outcome);
    case 'clock':
      return clockWords(result.outcome, context);
    case 'power':
      return powerWords(result.outcome, context);
    case 'signIn':
      return signInWords(result.outcome, context);
    case 'letters':
      return lettersWords(result.outcome, context);
    default:
      return assertNever(result);
  }
}

function diskWords(outcome: KnownOutcome<'disk'>, { system }: CheckContext): Said {
  const { writes, writesWith, nearlyFull, storage, storageSteps, freeSpace } = words.disk;
  if (outcome.kind === 'ok') {
    const { freeBytes } = outcome.fine;
    return tell(freeBytes === null ? writes : writesWith(gigabytes(freeBytes)));
  }
  const { problem } = outcome;
  if (problem.kind === 'nearly-full')
    return tell(nearlyFull(gigabytes(problem.freeBytes)), freeSpace[system]);
  const full = problem.storage === 'full';
  return tell(storage[problem.storage], full ? freeSpace[system] : storageSteps[problem.storage]);
}

function clockWords(outcome: KnownOutcome<'clock'>, { system }: CheckContext): Said {
  const { right, fast, slow, steps } = words.clock;
  if (outcome.kind === 'ok') return tell(right(timeOfDay(outcome.fine.at, texts.locale)));
  const { kind, minutes } = outcome.problem;
  return tell(kind === 'fast' ? fast(minutes) : slow(minutes), steps[system]);
}

function powerWords(outcome: KnownOutcome<'power'>, { system }: CheckContext): Said {
  const { neverSleeps, keptAwake, sleeps, keepAwakeStep, sleepsWhenClosed, wakeStep, steps } = words.power;
  if (outcome.kind === 'ok') return tell(outcome.fine.kind === 'kept-awake' ? keptAwake : neverSleeps);
  const { kind, afterMinutes } = outcome.problem;
  return kind === 'sleeps'
    ? tell(sleeps(afterMinutes), [keepAwakeStep, ...steps[system]], 'settings')
    : tell(sleepsWhenClosed(afterMinutes), [...steps[system], wakeStep]);
}

function signInWords(outcome: KnownOutcome<'signIn'>, { system }: CheckContext): Said {
  const { byItself, noAutostart, autostartOff, asksPassword, somebodyElse, whoever } = words.signIn;
  const { noAutostartSteps, autostartSteps, steps } = words.signIn;
  if (outcome.kind === 'ok') return tell(byItself);
  const { kind } = outcome.problem;
  switch (kind) {
    case 'no-autostart':
      return tell(noAutostart, noAutostartSteps, 'settings');
    case 'autostart-off':
      return tell(autostartOff, autostartSteps[system]);
    case 'asks-password':
      return tell(asksPassword, [...steps[system], whoever]);
    case 'somebody-else':
      return tell(somebodyElse, steps[system]);
    default:
      return assertNever(kind);
  }
}

function lettersWords(outcome: KnownOutcome<'letters'>, { system }: CheckContext): Said {
  const { allShown, lacking, steps } = words.letters;
  if (outcome.kind === 'ok') return tell(allShown);
  return tell(lacking(outcome.problem.count), steps[system]);
}

function gigabytes(bytes: number): string {
  const shown = { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 } as const;
  return (bytes / 1024 ** 3).toLocaleString(texts.locale, shown);
}

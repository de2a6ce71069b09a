import { assertNever } from '../../shared/assert-never';
import { timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import { type Said, type Surroundings, type Told, tell } from './said';

/* What is said of the computer: its disk, its clock, its sleep, its start, and its fonts. */

const words = texts.checks;

export function diskWords(outcome: Told<'disk'>, { system }: Surroundings): Said {
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

export function clockWords(outcome: Told<'clock'>, { system }: Surroundings): Said {
  const { right, fast, slow, steps } = words.clock;
  if (outcome.kind === 'ok') return tell(right(timeOfDay(outcome.fine.at, texts.locale)));
  const { kind, minutes } = outcome.problem;
  return tell(kind === 'fast' ? fast(minutes) : slow(minutes), steps[system]);
}

export function powerWords(outcome: Told<'power'>, { system }: Surroundings): Said {
  const { neverSleeps, keptAwake, sleeps, keepAwakeStep, sleepsWhenClosed, wakeStep, steps } = words.power;
  if (outcome.kind === 'ok') return tell(outcome.fine.kind === 'kept-awake' ? keptAwake : neverSleeps);
  const { kind, afterMinutes } = outcome.problem;
  return kind === 'sleeps'
    ? tell(sleeps(afterMinutes), [keepAwakeStep, ...steps[system]], 'settings')
    : tell(sleepsWhenClosed(afterMinutes), [...steps[system], wakeStep]);
}

export function signInWords(outcome: Told<'signIn'>, { system }: Surroundings): Said {
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

export function lettersWords(outcome: Told<'letters'>, { system }: Surroundings): Said {
  const { allShown, lacking, steps } = words.letters;
  if (outcome.kind === 'ok') return tell(allShown);
  return tell(lacking(outcome.problem.count), steps[system]);
}

function gigabytes(bytes: number): string {
  const shown = { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 } as const;
  return (bytes / 1024 ** 3).toLocaleString(texts.locale, shown);
}

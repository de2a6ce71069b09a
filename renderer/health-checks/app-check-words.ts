import { assertNever } from '../../shared/assert-never';
import { dayAndTime, timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { FieldSeen } from '../../shared/status/checks';
import { fieldName } from '../set-up/field-name';
import { type CheckContext, type KnownOutcome, type Said, tell } from './said';

const words = texts.checks;

/* Words about the app's own connections: Bbot, ngrok, printers, sound. */

export function arrivalWords(outcome: KnownOutcome<'arrival'>): Said {
  const { online, problems, portTaken, portTakenSteps, runOut, runOutSteps } = words.arrival;
  if (outcome.kind === 'ok') return tell(online);
  const { problem } = outcome;
  switch (problem.kind) {
    case 'no-token':
    case 'wrong-credentials':
    case 'new-address':
      return tell(problems[problem.kind].is, problems[problem.kind].steps, 'setUp');
    case 'moved':
      return tell(problems.moved.is, problems.moved.steps);
    case 'port-taken':
      return tell(portTaken(problem.port), portTakenSteps);
    case 'requests-run-out':
      return tell(runOut(number(problem.count), number(problem.limit)), runOutSteps);
    case 'not-reached': {
      const { problems: known, withCode } = texts.arrival.owner;
      const { title, advice } = known[problem.problem];
      return tell(title, [problem.code === null ? advice : withCode(advice, problem.code)], 'setUp');
    }
    default:
      return assertNever(problem);
  }
}

export function fieldsWords(outcome: KnownOutcome<'fields'>, { control }: CheckContext): Said {
  const { allCame, neverCame, steps, wrongAddresses, wrongAddress, wrongAddressSteps } = words.fields;
  if (outcome.kind === 'ok') return { ...tell(allCame), list: outcome.fine.seen.map(fieldLine) };
  const { problem } = outcome;
  if (problem.kind === 'wrong-addresses') {
    const list = problem.wrong.map(({ path, field, right }) =>
      wrongAddress(path, field === null ? null : fieldName(field), right),
    );
    return { ...tell(wrongAddresses, wrongAddressSteps, 'setUp'), list };
  }
  const never = problem.seen.filter(({ at, expected }) => expected && at === null);
  return { ...tell(neverCame, steps[control], 'setUp'), list: never.map(({ field }) => fieldName(field)) };
}

function fieldLine({ field, at, expected }: FieldSeen): string {
  const { came, never, seldom } = words.fields;
  if (at !== null) return came(fieldName(field), seenWords(at));
  return expected ? never(fieldName(field)) : seldom(fieldName(field));
}

/** The time if today, otherwise with the day. */
function seenWords(instant: string): string {
  const today = new Date(instant).toDateString() === new Date().toDateString();
  return today ? timeOfDay(instant, texts.locale) : dayAndTime(instant, texts.locale);
}

export function connectorWords(outcome: KnownOutcome<'connector'>): Said {
  const { loads, noRuntime, noRuntimeSteps, doesNotLoad, doesNotLoadSteps } = words.connector;
  if (outcome.kind === 'ok') return tell(loads);
  return outcome.problem.kind === 'no-runtime'
    ? tell(noRuntime, noRuntimeSteps)
    : tell(doesNotLoad, doesNotLoadSteps);
}

export function printerWords(outcome: KnownOutcome<'printer'>): Said {
  const { noNeed, printed, none, trouble, held, heldSteps, untried, untriedSteps } = words.printer;
  if (outcome.kind === 'ok')
    return tell(outcome.fine.kind === 'no-need' ? noNeed : printed(outcome.fine.names.join(', ')));
  const { problem } = outcome;
  switch (problem.kind) {
    case 'none':
      return tell(none.is, none.steps, 'printers');
    case 'trouble': {
      const { is, advice } = texts.printing.problems[problem.problem];
      return tell(trouble(problem.name, is), [advice], 'printers');
    }
    case 'held':
      return tell(held(problem.tickets), heldSteps);
    case 'untried':
      return tell(untried(problem.name), untriedSteps, 'printers');
    default:
      return assertNever(problem);
  }
}

export function soundWords(outcome: KnownOutcome<'sound'>): Said {
  const { plays, problems } = words.sound;
  // It can be tried whatever the computer reports.
  if (outcome.kind === 'ok') return tell(plays(outcome.fine.volume), [], 'sound');
  const { is, steps } = problems[outcome.problem.kind];
  return tell(is, steps, 'sound');
}

function number(value: number): string {
  return value.toLocaleString(texts.locale);
}

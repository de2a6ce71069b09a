import { assertNever } from '../../shared/assert-never';
import { texts } from '../../shared/i18n/texts';
import type { CheckName, CheckOutcome, CheckResult, Unknown } from '../../shared/status/checks';
import { arrivalWords, connectorWords, fieldsWords, printerWords, soundWords } from './app-check-words';
import { clockWords, diskWords, lettersWords, powerWords, signInWords } from './computer-check-words';
import type { Said, Surroundings, Told } from './said';

const words = texts.checks;

/** What is said of one check. */
export interface CheckWords extends Said {
  readonly mood: CheckOutcome<CheckName>['kind'];
}

type ToldResult = {
  readonly [Name in CheckName]: { readonly name: Name; readonly outcome: Told<Name> };
}[CheckName];

export function checkWords(result: CheckResult, around: Surroundings): CheckWords {
  const { name, outcome } = result;
  if (outcome.kind === 'unknown') return unknownWords(name, outcome.why);
  // What is known of the outcome holds for the result that it is a part of; TypeScript does not follow so far.
  return { mood: outcome.kind, ...said(result as ToldResult, around) };
}

function unknownWords(name: CheckName, why: Unknown): CheckWords {
  // What is known in a moment needs no steps.
  const steps = why === 'not-yet' ? [] : (words.byOneself[name] ?? []);
  return { mood: 'unknown', is: words.unknown[why], list: [], steps, way: null };
}

function said(result: ToldResult, around: Surroundings): Said {
  switch (result.name) {
    case 'arrival':
      return arrivalWords(result.outcome);
    case 'fields':
      return fieldsWords(result.outcome, around);
    case 'connector':
      return connectorWords(result.outcome);
    case 'disk':
      return diskWords(result.outcome, around);
    case 'printer':
      return printerWords(result.outcome);
    case 'sound':
      return soundWords(result.outcome);
    case 'clock':
      return clockWords(result.outcome, around);
    case 'power':
      return powerWords(result.outcome, around);
    case 'signIn':
      return signInWords(result.outcome, around);
    case 'letters':
      return lettersWords(result.outcome, around);
    default:
      return assertNever(result);
  }
}

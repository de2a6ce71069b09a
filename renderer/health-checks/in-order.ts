import { texts } from '../../shared/i18n/texts';
import { type CheckName, type CheckOutcome, type CheckResult, checkNames } from '../../shared/status/checks';

type Severity = CheckOutcome<CheckName>['kind'];

const moods: readonly Severity[] = ['attention', 'unknown', 'ok'];

/** What asks somebody to do something stands on top; within that, what may cost most orders. */
export function inOrder(results: readonly CheckResult[]): readonly CheckResult[] {
  return moods.flatMap((severity) =>
    checkNames.flatMap((name) =>
      results.filter((result) => result.name === name && result.outcome.kind === severity),
    ),
  );
}

/** All of it in a line. Nothing is all right that could not be looked at. */
export function overall(results: readonly CheckResult[]): {
  readonly severity: Severity;
  readonly text: string;
} {
  const { allRight, toLookAt, nothingToLookAt, notFoundOut } = texts.checks;
  const count = (severity: Severity) => results.filter(({ outcome }) => outcome.kind === severity).length;
  const [problems, unknown] = [count('attention'), count('unknown')];
  if (problems + unknown === 0) return { severity: 'ok', text: allRight };
  const found = problems === 0 ? nothingToLookAt : toLookAt(problems);
  const text = unknown === 0 ? found : `${found} · ${notFoundOut(unknown)}`;
  return { severity: problems === 0 ? 'unknown' : 'attention', text };
}

import { texts } from '../../shared/i18n/texts';
import { type CheckName, type CheckOutcome, type CheckResult, checkNames } from '../../shared/status/checks';

type Severity = CheckOutcome<CheckName>['kind'];

const severities: readonly Severity[] = ['attention', 'unknown', 'ok'];

/** Results that need action first; within that, what may cost the most orders. */
export function inOrder(results: readonly CheckResult[]): readonly CheckResult[] {
  return severities.flatMap((severity) =>
    checkNames.flatMap((name) =>
      results.filter((result) => result.name === name && result.outcome.kind === severity),
    ),
  );
}

/** The summary in one line. All right only if nothing went unchecked. */
export function overall(results: readonly CheckResult[]): {
  readonly severity: Severity;
  readonly text: string;
} {
  const { allRight, problemCount, noProblems, notFoundOut } = texts.checks;
  const count = (severity: Severity) => results.filter(({ outcome }) => outcome.kind === severity).length;
  const [problems, unknown] = [count('attention'), count('unknown')];
  if (problems + unknown === 0) return { severity: 'ok', text: allRight };
  const found = problems === 0 ? noProblems : problemCount(problems);
  const text = unknown === 0 ? found : `${found} · ${notFoundOut(unknown)}`;
  return { severity: problems === 0 ? 'unknown' : 'attention', text };
}

import { texts } from '../../shared/i18n/texts';
import { type CheckName, type CheckOutcome, type CheckResult, checkNames } from '../../shared/status/checks';

type Mood = CheckOutcome<CheckName>['kind'];

const moods: readonly Mood[] = ['attention', 'unknown', 'ok'];

/** What asks somebody to do something stands on top; within that, what may cost most orders. */
export function inOrder(results: readonly CheckResult[]): readonly CheckResult[] {
  return moods.flatMap((mood) =>
    checkNames.flatMap((name) =>
      results.filter((result) => result.name === name && result.outcome.kind === mood),
    ),
  );
}

/** All of it in a line. Nothing is all right that could not be looked at. */
export function overall(results: readonly CheckResult[]): { readonly mood: Mood; readonly text: string } {
  const { allRight, toLookAt, nothingToLookAt, notFoundOut } = texts.checks;
  const count = (mood: Mood) => results.filter(({ outcome }) => outcome.kind === mood).length;
  const [problems, unknown] = [count('attention'), count('unknown')];
  if (problems + unknown === 0) return { mood: 'ok', text: allRight };
  const found = problems === 0 ? nothingToLookAt : toLookAt(problems);
  const text = unknown === 0 ? found : `${found} · ${notFoundOut(unknown)}`;
  return { mood: problems === 0 ? 'unknown' : 'attention', text };
}

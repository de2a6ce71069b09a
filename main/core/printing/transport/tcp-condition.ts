import type { PrintProblem } from '../../../../shared/printing/printer';
import { problemOf, type StatusQuestion, statusQuestions } from './printer-status';
import type { TcpLine } from './tcp-line';

type Condition =
  | { readonly kind: 'silent' }
  | { readonly kind: 'answers'; readonly problem: PrintProblem | null };

/**
 * Asks a printer for its status, question by question: some answer only some of them.
 * @param answerMs how long to wait for each answer, in milliseconds
 * @param wanted asked before each question: whether the answer is still wanted
 */
export async function conditionOf(
  line: TcpLine,
  answerMs: number,
  wanted: () => boolean = () => true,
): Promise<Condition> {
  const answers = new Map<StatusQuestion, number>();
  for (const question of statusQuestions) {
    if (!wanted()) break;
    const answer = await line.ask(question, answerMs);
    if (answer !== null) answers.set(question, answer);
    // A printer that skips the first question will hardly answer the others, and the slip waits.
    else if (question === 1) break;
  }
  if (answers.size === 0 || !line.trusted) return { kind: 'silent' };
  return { kind: 'answers', problem: problemOf(answers) };
}

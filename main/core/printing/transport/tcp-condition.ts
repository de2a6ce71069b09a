import type { PrintProblem } from '../../../../shared/printing/printer';
import { problemOf, type StatusQuestion, statusQuestions } from './printer-status';
import type { TcpLine } from './tcp-line';

type Condition =
  | { readonly kind: 'silent' }
  | { readonly kind: 'answers'; readonly problem: PrintProblem | null };

/**
 * Asks a printer how it is, question by question: some answer only a part of them.
 * @param answerMs how long each answer is waited for, in milliseconds
 * @param wanted asked before each question: whether anybody still wants to know
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
    // Who does not answer the first will hardly answer the others, and the slip waits.
    else if (question === 1) break;
  }
  if (answers.size === 0 || !line.trusted) return { kind: 'silent' };
  return { kind: 'answers', problem: problemOf(answers) };
}

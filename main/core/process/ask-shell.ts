import { UpdateError } from '../updates/update-error';
import type { ServiceAnswer, ServiceArgument, ServiceName, ServiceResult, ToShell } from './messages';

/** The shell could not do something, or not in time. */
export class ShellError extends Error {
  override readonly name = 'ShellError';
}

/** Asks the shell for what only Electron can do. The shell blocks for as long as a system dialog is open. */
export class ShellAsker {
  readonly #waiting = new Map<number, (answer: ServiceAnswer) => void>();
  #asked = 0;

  constructor(private readonly send: (message: ToShell) => void) {}

  /**
   * @param timeoutMs how long to wait; null: indefinitely
   * @throws UpdateError if the shell raised one, else ShellError
   */
  async ask<Name extends ServiceName>(
    name: Name,
    argument: ServiceArgument<Name>,
    timeoutMs: number | null,
  ): Promise<ServiceResult<Name>> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = await new Promise<ServiceAnswer>((resolve) => {
      const timer =
        timeoutMs === null ? undefined : setTimeout(() => this.answered(id, tooLate(name)), timeoutMs);
      this.#waiting.set(id, (answered) => {
        clearTimeout(timer);
        resolve(answered);
      });
      this.send({ kind: 'ask', id, name, argument });
    });
    // Safe cast: the shell's side is checked against the same interface.
    if (answer.ok) return answer.result as ServiceResult<Name>;
    if (answer.updateProblem !== null) throw new UpdateError(answer.updateProblem);
    throw new ShellError(answer.reason);
  }

  /** Delivers an answer; a late one is dropped. */
  answered(id: number, answer: ServiceAnswer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }
}

function tooLate(name: ServiceName): ServiceAnswer {
  return { ok: false, reason: `the shell did not answer: ${name}`, updateProblem: null };
}

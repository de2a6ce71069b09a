import type { Confirmation } from '../../../../shared/printing/printer';
import { conditionOf } from './tcp-condition';
import { dial } from './tcp-line';
import { type KnownPrinter, TcpLink } from './tcp-link';
import { ProcessIds, SlipProofs } from './tcp-proof';
import { defaultTcpTimings, type TcpTimings } from './tcp-timings';
import type { Reached, Transport } from './transport';

export interface TcpTarget {
  readonly host: string;
  readonly port: number;
  readonly confirmation: Confirmation;
}

/**
 * ESC/POS over TCP, with status. Outcomes of a slip:
 *
 * | the printer answers the question at the slip's end                     | printed              |
 * | it cannot be asked, and afterward reports that it could print          | handed over          |
 * | … and answers nothing at all, but took it                              | handed over          |
 * | it says that it cannot print right now                                 | wait, and report     |
 * | it says nothing about the slip, nothing at all, or accepts no more     | unproved: silent     |
 * | it worked the slip off, but its paper had run out                      | unproved: paper-out  |
 * | the connection breaks after the first byte                             | unproved: cut-off    |
 * | it does not stop talking after the first byte                          | unproved: babbling   |
 * | this side lets go after the first byte                                 | unproved: interrupted|
 * | the connection was broken before                                       | failed: cut-off      |
 * | it did not stop talking before                                         | failed: babbling     |
 */
export class TcpTransport implements Transport {
  readonly #target: TcpTarget;
  readonly #timings: TcpTimings;
  readonly #ids = new ProcessIds();
  readonly #known: KnownPrinter = { answers: false, mute: false };

  constructor(target: TcpTarget, timings: TcpTimings = defaultTcpTimings) {
    this.#target = target;
    this.#timings = timings;
  }

  async reach(): Promise<Reached> {
    const line = await dial(this.#target, this.#timings.connectMs);
    if (typeof line === 'string') return { kind: 'failed', problem: line };
    const proofs = new SlipProofs(this.#target.confirmation, this.#ids);
    // Anything received before printing counts against the answers to come.
    line.onWord = (word) => proofs.verdict(word);
    const condition = await conditionOf(line, this.#timings.answerMs);
    const deaf = condition.kind === 'silent';
    // A slip that cannot be proved is better than none, but not from a printer known to answer.
    const mayBeDeaf = line.end === null && !this.#known.answers;
    const conditionProblem = !deaf ? condition.problem : mayBeDeaf ? null : 'silent';
    const problem = line.end === 'babbled' ? 'babbling' : conditionProblem;
    if (!deaf) this.#known.answers = true;
    if (problem === null)
      return { kind: 'reached', link: new TcpLink(line, deaf, proofs, this.#known, this.#timings) };
    line.drop();
    return { kind: 'failed', problem };
  }
}

import type { BoardFigures } from '../board/board';
import type { Visible } from '../board/visible';
import type { HeatRecord, Row } from '../heat-record';
import type { Failure } from '../parts';
import type { Printing } from '../printing';
import type { StartFigures } from '../start';
import type { ReferenceWork } from './reference-work';
import { nameOf } from './table';

/** All figures so far. Parts note theirs here as they come, so that they can be told whatever happens next. */
export class Findings {
  /** How fast the machine is: at the beginning, and again at the end. */
  readonly reference: ReferenceWork[] = [];
  /** How orders are taken at local addresses. */
  readonly heats: HeatRecord[] = [];
  /** The same through a tunnel, and beside it. */
  readonly tunnelHeats: HeatRecord[] = [];
  readonly printing = new Map<Printing['where'], Printing>();
  readonly failedParts: Failure[] = [];
  visible: Visible | null = null;
  board: BoardFigures | null = null;
  start: StartFigures | null = null;

  get rows(): Row[] {
    return this.heats.flatMap(({ rows }) => rows);
  }

  get tunnelRows(): Row[] {
    return this.tunnelHeats.flatMap(({ rows }) => rows);
  }

  /** Parts that failed, and contestants. */
  get failures(): Failure[] {
    const contestants = [...this.rows, ...this.tunnelRows].flatMap((row) =>
      row.failure === null
        ? []
        : [
            {
              what: `${row.heat}: ${nameOf(row)}`,
              reason: `failed in round ${row.rounds + 1} of ${row.ofRounds}: ${row.failure}`,
            },
          ],
    );
    return [...contestants, ...this.failedParts];
  }
}

import type { Ticket } from '../../../shared/ticket/ticket';
import { CutDisk, type Survival } from '../../support/relay/power-cut';
import type { DiskEvent } from '../../support/relay/recording-disk';
import { type Found, LeftReader } from './power-cut-reader';

/** Something that somebody was told, and what the order's ticket must say from then on. */
export interface Acknowledged {
  /** How long the disk's record was by then. */
  readonly at: number;
  readonly id: string;
  readonly what: string;
  readonly holds: (ticket: Ticket) => boolean;
}

/** What a disk did while orders came, and what was heard meanwhile, in the order in which it was heard. */
export interface Recording {
  /** A folder that was there before. */
  readonly top: string;
  readonly dataDir: string;
  readonly events: readonly DiskEvent[];
  readonly acknowledged: readonly Acknowledged[];
}

export interface CutFigures {
  /** How many moments were looked at: each one that leaves something else, or at which something was heard. */
  readonly cuts: number;
  /** The most orders at once that were left although nobody had heard of them yet. */
  readonly unacknowledged: number;
  /** What must not be, in words, at the first moment where something is wrong. */
  readonly wrong: readonly string[];
}

/** Cuts the power after each event of a recording, and compares what is left with what was heard until then. */
export class CutCheck {
  readonly #reader: LeftReader;

  constructor(private readonly recording: Recording) {
    this.#reader = new LeftReader(recording.dataDir);
  }

  /** Ends at the first moment where something is wrong. */
  cutEverywhere(survival: Survival): Promise<CutFigures> {
    return this.#cut(survival, 0, new Set());
  }

  /** What is wrong where nothing is left of what was not synced, once these syncs are taken out of the record. */
  async cutWithout(syncs: readonly number[]): Promise<readonly string[]> {
    // Until the first of them nothing is different.
    return (await this.#cut('nothing', Math.min(...syncs), new Set(syncs))).wrong;
  }

  async #cut(survival: Survival, from: number, without: ReadonlySet<number>): Promise<CutFigures> {
    const { events, acknowledged, top } = this.recording;
    const disk = new CutDisk(top, without);
    let [cuts, unacknowledged, known] = [0, 0, 0];
    for (const [index, event] of events.entries()) {
      disk.play(event);
      const at = index + 1;
      const before = known;
      while ((acknowledged[known]?.at ?? Number.POSITIVE_INFINITY) <= at) known += 1;
      if (at < from || (known === before && !leavesSomethingElse(event, survival))) continue;
      const found = await this.#reader.read(disk, survival, at);
      const until = acknowledged.slice(0, known);
      cuts += 1;
      unacknowledged = Math.max(unacknowledged, found.tickets.size - new Set(until.map(({ id }) => id)).size);
      const wrong = whatIsWrong(found, until);
      if (wrong.length > 0)
        return {
          cuts,
          unacknowledged,
          wrong: wrong.map((words) => `${words} (of the unsynced ${survival} is left after event ${at})`),
        };
    }
    return { cuts, unacknowledged, wrong: [] };
  }
}

/** Compares what a start finds with what was heard before. */
export function whatIsWrong({ tickets, damages }: Found, acknowledged: readonly Acknowledged[]): string[] {
  const twice = [...tickets].filter(([, one]) => one.length > 1).map(([id]) => `${id} is there twice`);
  return [...damages, ...twice, ...acknowledged.flatMap((one) => missing(one, tickets.get(one.id)?.[0]))];
}

function missing({ id, what, holds }: Acknowledged, ticket: Ticket | undefined): string[] {
  if (ticket === undefined) return [`${id} ${what}, and is gone`];
  return holds(ticket) ? [] : [`${id} ${what}, and its ticket does not say so`];
}

function leavesSomethingElse(event: DiskEvent, survival: Survival): boolean {
  if (event.kind === 'sync-begun') return false;
  return survival !== 'nothing' || event.kind === 'sync-ended';
}

import { setTimeout as after } from 'node:timers/promises';
import { assertNever } from '../../../../shared/assert-never';
import type { PrintProblem } from '../../../../shared/printing/printer';
import type { QueueTimings } from './queue-timings';
import type { QueueJob, QueueState, SystemQueues } from './system-queues';
import type { PrintOutcome } from './transport';

interface FollowedJob {
  readonly queue: string;
  readonly job: string;
  readonly system: SystemQueues;
  readonly timings: QueueTimings;
  readonly onProblem: (problem: PrintProblem | null) => void;
  /** Aborted when this side lets go. */
  readonly signal: AbortSignal;
}

/** Follows a job to its end, and cancels one that waits too long. Never rejects. */
export async function followJob(followed: FollowedJob): Promise<PrintOutcome> {
  const { timings, signal, onProblem } = followed;
  const endsAt = performance.now() + timings.follow;
  let reported: PrintProblem | null = null;
  for (let pollMs = timings.firstPoll; ; pollMs = Math.min(pollMs * 2, timings.slowestPoll)) {
    const { outcome, problem } = await checkJob(followed);
    if (signal.aborted) return unproved('interrupted');
    if (outcome !== null) return outcome;
    if (problem !== reported) onProblem(problem);
    reported = problem;
    const restMs = endsAt - performance.now();
    if (restMs <= 0) return giveUp(followed, reported ?? 'queue-failed');
    await after(Math.min(pollMs, restMs), undefined, { signal }).catch(() => undefined);
  }
}

interface JobCheck {
  readonly outcome: PrintOutcome | null;
  /** What keeps it waiting. */
  readonly problem: PrintProblem | null;
}

async function checkJob(followed: FollowedJob): Promise<JobCheck> {
  const job = await ask(followed);
  // A printing system that does not answer may be restarting.
  if (job === null) return { outcome: null, problem: 'queue-stopped' };
  const outcome = await outcomeOf(job, followed);
  if (outcome !== null) return { outcome, problem: null };
  const waits = job.state === 'held' || (job.state === 'pending' && (await stateOf(followed)) !== 'ready');
  return { outcome: null, problem: waits ? 'queue-stopped' : null };
}

/** Null while it has not ended. */
async function outcomeOf({ state, begun }: QueueJob, followed: FollowedJob): Promise<PrintOutcome | null> {
  switch (state) {
    case 'pending':
    case 'held':
    case 'processing':
      return null;
    case 'completed':
      return { kind: 'handed-over' };
    case 'aborted':
      // A job stopped by an error stays, and may be restarted.
      await cancel(followed);
      return ended(begun);
    case 'cancelled':
      return ended(begun);
    case 'unknown':
      // A system that keeps no ended jobs has dropped it; if its queue is gone, the job may have gone unfinished.
      return (await stateOf(followed)) === 'missing' ? unproved('queue-missing') : { kind: 'handed-over' };
    default:
      return assertNever(state);
  }
}

/** Otherwise it would come out whenever the queue resumes, perhaps after a second one. */
async function giveUp(followed: FollowedJob, problem: PrintProblem): Promise<PrintOutcome> {
  await cancel(followed);
  const found = await ask(followed);
  if (found?.state === 'completed') return { kind: 'handed-over' };
  const isOver = found?.state === 'cancelled' || found?.state === 'aborted';
  return isOver && !found.begun ? { kind: 'failed', problem } : unproved(problem);
}

function ended(begun: boolean): PrintOutcome {
  return begun ? unproved('queue-failed') : { kind: 'failed', problem: 'queue-failed' };
}

/** The job itself shows whether this succeeded. */
function cancel({ system, queue, job }: FollowedJob): Promise<void> {
  return system.cancel(queue, job).catch(() => undefined);
}

function ask({ system, queue, job }: FollowedJob): Promise<QueueJob | null> {
  return system.stateOfJob(queue, job).catch(() => null);
}

function stateOf({ system, queue }: FollowedJob): Promise<QueueState> {
  return system.stateOf(queue).catch(() => 'stopped' as const);
}

function unproved(problem: PrintProblem): PrintOutcome {
  return { kind: 'unproved', problem };
}

import { expect, it } from 'vitest';
import { QueueTransport } from '../../../../../main/core/printing/transport/queue-transport';
import type {
  JobState,
  QueueJob,
  QueueState,
  Submitted,
  SystemQueues,
} from '../../../../../main/core/printing/transport/system-queues';
import type { PrinterLink } from '../../../../../main/core/printing/transport/transport';
import type { PrintProblem } from '../../../../../shared/printing/printer';

const timings = { firstPoll: 1, slowestPoll: 2, follow: 40 };
const document = { kind: 'escpos', bytes: Buffer.from('ticket') } as const;
const target = { queue: 'RECEIPT', format: 'escpos' } as const;

/** A printing system that says what it is told to, the last answer again and again. */
class SaidQueues implements SystemQueues {
  rawQueues = true;
  submitted: Submitted | Error = { kind: 'taken', job: '7' };
  readonly cancelled: string[] = [];

  constructor(
    private readonly jobs: (QueueJob | Error)[],
    private readonly queues: (QueueState | Error)[] = ['ready'],
    private readonly afterCancel: QueueJob | null = null,
  ) {}

  async list() {
    return ['RECEIPT'];
  }
  async stateOf() {
    return said(this.queues);
  }
  async submit() {
    if (this.submitted instanceof Error) throw this.submitted;
    return this.submitted;
  }
  async stateOfJob() {
    return this.cancelled.length > 0 && this.afterCancel !== null ? this.afterCancel : said(this.jobs);
  }
  async cancel(queue: string, job: string) {
    this.cancelled.push(`${queue}-${job}`);
    if (this.afterCancel === null) throw new Error('it ended before');
  }
}

function said<T>(answers: (T | Error)[]): T {
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing to say');
  return answer;
}

const job = (state: JobState, begun = state !== 'pending' && state !== 'held'): QueueJob => ({
  state,
  begun,
});
const cancelled = job('cancelled', false);

async function sendTo(system: SystemQueues, act: (link: PrinterLink) => void = () => undefined) {
  const reached = await new QueueTransport(target, system, timings).reach();
  if (reached.kind === 'failed') throw new Error(reached.problem);
  const problems: (PrintProblem | null)[] = [];
  const outcome = await reached.link.send(document, (problem) => {
    problems.push(problem);
    act(reached.link);
  });
  return { outcome, problems };
}

it.each([
  ['missing', 'queue-missing'],
  ['stopped', 'queue-stopped'],
  [new Error('no answer'), 'queue-stopped'],
] as const)('reaching a queue fails when it is %s', async (state, problem) => {
  const reached = await new QueueTransport(target, new SaidQueues([], [state]), timings).reach();
  expect(reached).toEqual({ kind: 'failed', problem });
});

it("reaching a queue fails where queues do not pass a printer's own bytes on", async () => {
  const system = new SaidQueues([]);
  system.rawQueues = false;
  expect(await new QueueTransport(target, system, timings).reach()).toMatchObject({ kind: 'failed' });
  const pages = new QueueTransport({ ...target, format: 'pdf' }, system, timings);
  expect(await pages.reach()).toMatchObject({ kind: 'reached', link: { deaf: false } });
});

it.each([
  ['refused', { kind: 'refused' }, { kind: 'failed', problem: 'queue-failed' }],
  ['not given', new Error('no lp'), { kind: 'failed', problem: 'queue-failed' }],
  ['perhaps taken', { kind: 'unknown' }, { kind: 'unproved', problem: 'queue-failed' }],
  ['taken without a number', { kind: 'taken', job: null }, { kind: 'handed-over' }],
] as const)('what becomes of a document is known when it was %s', async (_, submitted, outcome) => {
  const system = new SaidQueues([]);
  system.submitted = submitted;
  expect((await sendTo(system)).outcome).toEqual(outcome);
});

it.each([
  [[job('pending'), job('processing'), job('completed')], { kind: 'handed-over' }],
  [[job('processing'), job('unknown')], { kind: 'handed-over' }],
  [[job('processing'), job('aborted')], { kind: 'unproved', problem: 'queue-failed' }],
  [[job('pending'), job('aborted', false)], { kind: 'failed', problem: 'queue-failed' }],
  [[job('processing'), job('cancelled')], { kind: 'unproved', problem: 'queue-failed' }],
  [[job('pending'), cancelled], { kind: 'failed', problem: 'queue-failed' }],
] as const)('what becomes of a document is known at its end: %j', async (jobs, outcome) => {
  expect((await sendTo(new SaidQueues([...jobs]))).outcome).toEqual(outcome);
});

it('what becomes of a document is unproved when its queue was removed', async () => {
  const { outcome } = await sendTo(new SaidQueues([job('unknown')], ['ready', 'missing']));
  expect(outcome).toEqual({ kind: 'unproved', problem: 'queue-missing' });
});

it('what becomes of a document is reported while its queue is stopped or it is held, and when it goes on', async () => {
  const jobs = [job('pending'), job('pending'), job('held'), job('processing'), job('completed')];
  const { outcome, problems } = await sendTo(new SaidQueues(jobs, ['ready', 'stopped', 'ready']));
  expect(outcome).toEqual({ kind: 'handed-over' });
  expect(problems).toEqual(['queue-stopped', null, 'queue-stopped', null]);
});

it('what becomes of a document waits for a printing system that restarts', async () => {
  const { outcome, problems } = await sendTo(new SaidQueues([new Error('gone'), job('completed')]));
  expect(outcome).toEqual({ kind: 'handed-over' });
  expect(problems).toEqual(['queue-stopped']);
});

it('a job that an error stopped is not believed to stay so', async () => {
  const system = new SaidQueues([job('aborted')]);
  await sendTo(system);
  expect(system.cancelled).toEqual(['RECEIPT-7']);
});

it.each([
  ['behind others', job('pending'), cancelled, ['ready'], { kind: 'failed', problem: 'queue-failed' }],
  [
    'in a stopped queue',
    job('pending'),
    cancelled,
    ['ready', 'stopped'],
    { kind: 'failed', problem: 'queue-stopped' },
  ],
  [
    'half printed',
    job('pending', true),
    job('cancelled'),
    ['ready', 'stopped'],
    { kind: 'unproved', problem: 'queue-stopped' },
  ],
  ['printing', job('processing'), job('cancelled'), ['ready'], { kind: 'unproved', problem: 'queue-failed' }],
  [
    'and begins after all',
    job('pending'),
    job('cancelled'),
    ['ready'],
    { kind: 'unproved', problem: 'queue-failed' },
  ],
  ['and comes out after all', job('pending'), job('completed'), ['ready'], { kind: 'handed-over' }],
  ['and cannot be cancelled', job('pending'), null, ['ready'], { kind: 'unproved', problem: 'queue-failed' }],
] as const)(
  'a document that waits too long is taken back: %s',
  async (_, waiting, after, queues, outcome) => {
    const system = new SaidQueues([waiting], [...queues], after);
    expect((await sendTo(system)).outcome).toEqual(outcome);
    expect(system.cancelled).toEqual(['RECEIPT-7']);
  },
);

it('a document that waits too long is unproved when the printing system never answers again', async () => {
  const { outcome } = await sendTo(new SaidQueues([new Error('gone')]));
  expect(outcome).toEqual({ kind: 'unproved', problem: 'queue-stopped' });
});

it('letting go of a document that is followed leaves it unproved', async () => {
  const system = new SaidQueues([job('held')]);
  const { outcome } = await sendTo(system, (link) => link.close());
  expect(outcome).toEqual({ kind: 'unproved', problem: 'interrupted' });
});

it('letting go sends nothing afterwards, and nothing of another kind', async () => {
  const reached = await new QueueTransport(target, new SaidQueues([job('completed')]), timings).reach();
  if (reached.kind === 'failed') throw new Error(reached.problem);
  const pdf = { ...document, kind: 'pdf' } as const;
  expect(await reached.link.send(pdf, () => undefined)).toEqual({ kind: 'failed', problem: 'not-drawn' });
  reached.link.close();
  expect(await reached.link.send(document, () => undefined)).toEqual({
    kind: 'failed',
    problem: 'interrupted',
  });
});

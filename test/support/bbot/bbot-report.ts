import { percentile } from '../percentile';
import type { Delivery } from './bbot-delivery';
import type { Outcome } from './bbot-run';

/** One line on one request: when, what, order number, path, answer, how long it took. */
export function outcomeLine(delivery: Delivery, outcome: Outcome): string {
  const seconds = `${(delivery.atMs / 1000).toFixed(1)} s`.padStart(9);
  const what = delivery.kind.padEnd(18);
  const number = `#${delivery.orderNumber}`.padEnd(6);
  const took = 'ms' in outcome ? `${outcome.ms.toFixed(1)} ms`.padStart(10) : '';
  return `${seconds}  ${what}  ${number}  ${delivery.path.padEnd(13)}  ${inWords(outcome).padEnd(22)}${took}`.trimEnd();
}

/** Counts outcomes, and prints them as a table at the end. */
export class BbotSummary {
  private readonly groups = new Map<
    string,
    { kind: string; words: string; times: number[]; count: number }
  >();
  private unanswered = 0;

  add(delivery: Delivery, outcome: Outcome): void {
    const words = inWords(outcome);
    const key = `${delivery.kind}\n${words}`;
    const group = this.groups.get(key) ?? { kind: delivery.kind, words, times: [], count: 0 };
    group.count += 1;
    if (outcome.kind === 'answered') group.times.push(outcome.ms);
    if (outcome.kind === 'no answer') this.unanswered += 1;
    this.groups.set(key, group);
  }

  /** How many requests got no answer at all. */
  get withoutAnswer(): number {
    return this.unanswered;
  }

  lines(): string[] {
    const groups = [...this.groups.values()].sort(
      (one, other) => one.kind.localeCompare(other.kind) || one.words.localeCompare(other.words),
    );
    const times = groups.flatMap((group) => group.times);
    const total = groups.reduce((sum, group) => sum + group.count, 0);
    return [
      row('sent', 'answer', 'count', 'p50 ms', 'p95 ms', 'max ms'),
      ...groups.map(({ kind, words, count, times }) => row(kind, words, String(count), ...figures(times))),
      row('all', '', String(total), ...figures(times)),
    ];
  }
}

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answered':
      return `${outcome.status} ${outcome.code}`;
    case 'no answer':
      return `no answer: ${outcome.reason}`;
    case 'not sent':
      return 'not sent (blocked)';
  }
}

function figures(times: readonly number[]): [string, string, string] {
  if (times.length === 0) return ['', '', ''];
  const [p50, p95, max] = [50, 95, 100].map((percent) => percentile(times, percent).toFixed(1));
  return [p50 ?? '', p95 ?? '', max ?? ''];
}

function row(kind: string, words: string, ...columns: string[]): string {
  return `${kind.padEnd(18)}  ${words.padEnd(26)}${columns.map((column) => column.padStart(9)).join('')}`;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed } from '../../../main/core/feed';
import type { BoardChange } from '../../../shared/ipc/snapshot';
import { quietStatus } from '../../renderer/sample-ticket';

/** A feed whose listener notes when it was told, in milliseconds from the start, and of how many tickets. */
function followFeed() {
  const startedAt = Date.now();
  let beingTaken = 0;
  const changes: { atMs: number; removed: number }[] = [];
  const feed = new Feed(
    { ticket: () => null, tickets: () => [], status: () => quietStatus, beingTaken: () => beingTaken },
    { now: () => Date.now(), monotonic: () => Date.now() },
    (error) => {
      throw error;
    },
  );
  feed.subscribe(({ removed }: BoardChange) =>
    changes.push({ atMs: Date.now() - startedAt, removed: removed.length }),
  );
  return { feed, changes, take: (count: number) => (beingTaken = count) };
}

describe('the feed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('the feed tells of a lone ticket at once, and gathers those of one moment', () => {
    const { feed, changes } = followFeed();
    for (const id of ['a', 'b', 'a']) feed.ticketChanged(id);
    vi.advanceTimersByTime(1000);
    expect(changes).toEqual([{ atMs: 10, removed: 2 }]);
  });

  it('the feed waits while orders are being written, so that their answers go first', () => {
    const { feed, changes, take } = followFeed();
    feed.ticketChanged('a');
    take(3);
    vi.advanceTimersByTime(100);
    expect(changes).toEqual([]);
    take(0);
    vi.advanceTimersByTime(10);
    expect(changes).toHaveLength(1);
  });

  it('the feed waits for half a second at most, even when a write hangs', () => {
    const { feed, changes, take } = followFeed();
    take(1);
    feed.ticketChanged('a');
    vi.advanceTimersByTime(2000);
    expect(changes).toEqual([{ atMs: 500, removed: 1 }]);
  });

  it('the feed tells of a flood in few steps', () => {
    const { feed, changes } = followFeed();
    for (let id = 0; id < 400; id++) {
      feed.ticketChanged(String(id));
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(1000);
    expect(changes.length).toBeLessThanOrEqual(5);
    expect(changes.reduce((sum, { removed }) => sum + removed, 0)).toBe(400);
  });
});

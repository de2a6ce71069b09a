import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  currentNotices,
  dismissNotice,
  subscribeToNotices,
  tellStaff,
} from '../../../renderer/core-client/notices';

const shown = () => currentNotices().map((notice) => notice.text);

describe('notices', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
  });

  it('notices stay for eight seconds', () => {
    tellStaff('not moved');
    vi.advanceTimersByTime(7_999);
    expect(shown()).toEqual(['not moved']);
    vi.advanceTimersByTime(1);
    expect(shown()).toEqual([]);
  });

  it('notices go away when dismissed', () => {
    tellStaff('not moved');
    tellStaff('not paused');
    for (const { key, text } of currentNotices()) if (text === 'not moved') dismissNotice(key);
    expect(shown()).toEqual(['not paused']);
  });

  it('notices are not stacked when the same thing fails again, and stay for eight seconds from then', () => {
    tellStaff('not moved');
    vi.advanceTimersByTime(5_000);
    tellStaff('not moved');
    vi.advanceTimersByTime(5_000);
    expect(shown()).toEqual(['not moved']);
  });

  it('notices reach whoever shows them', () => {
    const listener = vi.fn();
    const stop = subscribeToNotices(listener);
    tellStaff('not moved');
    stop();
    tellStaff('not paused');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

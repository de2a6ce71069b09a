import { useState } from 'react';
import type { Status } from '../../../shared/ipc/snapshot';
import { useAge } from '../ticket/use-age';
import { type PauseReminder, reminderOf } from './pause-reminder';

/** A reminder staff have not answered yet. */
export interface OpenReminder extends PauseReminder {
  /** Staff want to stay paused; the next reminder still comes. */
  readonly keepPaused: () => void;
}

/** The reminder of a long pause; null once staff chose to keep it. */
export function usePauseReminder({ ordering, refusals }: Status): OpenReminder | null {
  const [kept, setKept] = useState<string | null>(null);
  const since = ordering.kind === 'paused' ? ordering.since : null;
  const minutes = useAge(since ?? '');
  if (since === null) return null;
  const reminder = reminderOf(ordering, refusals, Date.parse(since) + minutes * 60_000);
  if (reminder === null || reminder.key === kept) return null;
  return { ...reminder, keepPaused: () => setKept(reminder.key) };
}

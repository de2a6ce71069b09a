/** A ticket's progress at the counter; one tap moves it one step. */
export const stages = ['new', 'preparing', 'ready', 'done'] as const;
export type Stage = (typeof stages)[number];

export type Direction = 'forward' | 'back';

/** The stage one step forward or back, or null at the end. */
export function stageAfter(stage: Stage, direction: Direction): Stage | null {
  return stages[stages.indexOf(stage) + (direction === 'forward' ? 1 : -1)] ?? null;
}

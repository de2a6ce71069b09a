/** Somebody reads a few at a time. */
const mostUnfolded = 200;

const unfolded = new Set<string>();
const listeners = new Set<() => void>();

/** Whether somebody asked for all of a text: it stays so on whichever card it stands, also after that has moved. */
export function isUnfolded(text: string): boolean {
  return unfolded.has(text);
}

/** Shows all of a text, or its beginning again. */
export function turnText(text: string): void {
  if (!unfolded.delete(text)) unfolded.add(text);
  for (const oldest of unfolded) {
    if (unfolded.size <= mostUnfolded) break;
    unfolded.delete(oldest);
  }
  for (const changed of listeners) changed();
}

export function onTurned(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

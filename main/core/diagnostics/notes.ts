import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { logsFolder } from './log-file';

/** How large the file may grow, in bytes; then a new one begins, and one old one is kept. */
const maxBytes = 256 * 1024;
/** Limit of one note, in characters. */
const maxNoteLength = 8_000;

/** Unexpected failures, by who noticed them. */
export type Noted =
  | 'core-exception'
  | 'core-rejection'
  | 'core-ended'
  | 'core-not-started'
  | 'core-stands'
  | 'core-gave-up'
  | 'shell-exception'
  | 'shell-rejection'
  | 'process-gone';

/** Where notes go: beside the log. */
export function notesFile(dataDir: string): string {
  return path.join(logsFolder(dataDir), 'crashes.log');
}

/**
 * Notes an unexpected failure in a file, synchronously: the process may end with the next line. If the disk refuses it,
 * only the note is lost. @param detail a stack if there is one
 */
export function note(file: string, what: Noted, detail: string, now = new Date()): void {
  try {
    rotateWhenFull(file);
    const text = detail.slice(0, maxNoteLength).trimEnd().replaceAll('\n', '\n  ');
    appendFileSync(file, `${now.toISOString()} ${what}: ${text}\n`, { mode: 0o600 });
  } catch {
    // There is nowhere left to report it.
  }
}

/** What to note about a thrown value, which may not be an error. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function rotateWhenFull(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxBytes) renameSync(file, `${file}.old`);
}

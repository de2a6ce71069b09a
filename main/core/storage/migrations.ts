export type Document = Readonly<Record<string, unknown>>;

/** One step, from a version of a file's content to the next one. It never fails, whatever the document holds. */
export interface Migration {
  /** The version that it reads; it makes the one after it. */
  readonly from: number;
  /** What it does, in a few words. */
  readonly name: string;
  readonly migrate: (document: Document) => Document;
}

/** A newer Counter Relay wrote this file: this one would lose what it does not know of, so it lets it be. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError';
  readonly code = 'NEWER_VERSION';
}

/** The version that is written today. A list of steps begins at 1 and leaves none out. */
export function newestVersion(steps: readonly Migration[]): number {
  return steps.length + 1;
}

/** A document of whatever version as today's. @throws NewerVersionError when it is of a version still to come */
export function migrate(document: Document, version: number, steps: readonly Migration[]): Document {
  const newest = newestVersion(steps);
  if (version > newest) {
    throw new NewerVersionError(`written by a newer Counter Relay (its version ${version}, ours ${newest})`);
  }
  return steps.filter((step) => step.from >= version).reduce((older, step) => step.migrate(older), document);
}

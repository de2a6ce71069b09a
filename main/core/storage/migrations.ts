export type Document = Readonly<Record<string, unknown>>;

/** One step from a version of a file's content to the next. It never fails, whatever the document holds. */
export interface Migration {
  /** The version it reads; it produces the next one. */
  readonly from: number;
  readonly name: string;
  readonly migrate: (document: Document) => Document;
}

/** A newer Counter Relay wrote this file: we leave it alone, since we would lose what we do not know. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError';
  readonly code = 'NEWER_VERSION';
}

/** The version written today. Steps start at 1 and leave none out. */
export function newestVersion(steps: readonly Migration[]): number {
  return steps.length + 1;
}

/** Brings a document of any version up to date. @throws NewerVersionError if it is from a newer version */
export function migrate(document: Document, version: number, steps: readonly Migration[]): Document {
  const newest = newestVersion(steps);
  if (version > newest) {
    throw new NewerVersionError(`written by a newer Counter Relay (its version ${version}, ours ${newest})`);
  }
  return steps.filter((step) => step.from >= version).reduce((older, step) => step.migrate(older), document);
}

import { z } from 'zod';
import { scryptCostSchema } from './derive-key';
import { MoveFileError } from './move-file-error';

const title = 'Counter Relay move file, version 1. Open it in Counter Relay on the new computer.';
const anyTitle = /^Counter Relay move file, version (\d{1,6})\./;
/** Short enough that no mail program wraps it. */
const lineLength = 76;
/** More than a title and a header need. */
const maxHeadLength = 1_024;
const largestFile = 64 * 1024 * 1024;

const headerSchema = z.strictObject({
  cost: scryptCostSchema,
  salt: z.base64().length(24),
  nonce: z.base64().length(16),
});
type Header = Readonly<z.output<typeof headerSchema>>;

/** A move file taken apart. Nothing in it is trusted yet. */
interface MoveText {
  /** The exact title and header, which the cipher authenticates along with the body. */
  readonly head: string;
  readonly header: Header;
  /** Null if it is not what this app writes. */
  readonly body: Buffer | null;
}

/** The lines before the body: what the file is, and how it is encrypted. */
export function headOf(header: Header): string {
  return `${title}\n${JSON.stringify(header)}\n`;
}

/**
 * The file, as lines of ASCII that survive mail. It has no final line end, so that losing even one byte shows. Throws
 * `MoveFileError` if `readMoveText` would refuse its size.
 */
export function writeMoveText(head: string, body: Buffer): Buffer {
  if (head.length + lengthInLines(body) > largestFile) {
    throw new MoveFileError(
      'TOO_LARGE',
      'There are too many open tickets for one file. Close some, then try again.',
    );
  }
  return Buffer.from(head + inLines(body), 'latin1');
}

/**
 * Takes the file apart. Windows line ends and trailing empty lines are not damage.
 * @throws MoveFileError
 */
export function readMoveText(file: Buffer): MoveText {
  if (file.length > largestFile) throw notAMoveFile('it is larger than any move file');
  const text = file.toString('latin1').replaceAll('\r\n', '\n').trimEnd();
  const titleEnd = text.slice(0, maxHeadLength).indexOf('\n');
  checkTitle(text.slice(0, Math.max(titleEnd, 0)));
  const headEnd = text.slice(0, maxHeadLength).indexOf('\n', titleEnd + 1) + 1;
  if (headEnd === 0) throw notAMoveFile('it ends too early');
  const header = readHeader(text.slice(titleEnd + 1, headEnd));
  return { head: text.slice(0, headEnd), header, body: fromLines(text.slice(headEnd)) };
}

function checkTitle(line: string): void {
  if (line === title) return;
  const version = anyTitle.exec(line)?.[1];
  if (version === undefined || version === '1') throw notAMoveFile('it does not begin like one');
  throw new MoveFileError(
    'NOT_A_MOVE_FILE',
    `The file was made by another version of Counter Relay (its format is ${version}, this one reads 1). ` +
      'Install the same version on both computers.',
  );
}

function readHeader(line: string): Header {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch (cause) {
    throw notAMoveFile('its second line cannot be read', cause);
  }
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) throw notAMoveFile('its second line asks for what none does', parsed.error);
  return parsed.data;
}

function notAMoveFile(reason: string, cause?: unknown): MoveFileError {
  return new MoveFileError('NOT_A_MOVE_FILE', `This is not a move file of Counter Relay: ${reason}.`, {
    cause,
  });
}

function inLines(body: Buffer): string {
  const base64 = body.toString('base64');
  return (base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []).join('\n');
}

/** The byte count of `inLines`, without building it. */
function lengthInLines(body: Buffer): number {
  const base64 = Math.ceil(body.length / 3) * 4;
  return base64 + Math.max(0, Math.ceil(base64 / lineLength) - 1);
}

/** Null for anything `inLines` would not write: Node skips characters that are not Base64. */
function fromLines(lines: string): Buffer | null {
  const body = Buffer.from(lines, 'base64');
  return inLines(body) === lines ? body : null;
}

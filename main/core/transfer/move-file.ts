import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { defaultCost, deriveKey, type ScryptCost } from './derive-key';
import { type MoveContent, readMoveContent, writeMoveContent } from './move-content';
import { MoveFileError } from './move-file-error';
import { headOf, readMoveText, writeMoveText } from './move-text';

const cipherName = 'aes-256-gcm';
const tagBytes = 16;

/**
 * Encrypts everything for a new computer in one file. Takes 128 MiB beyond the content, so run one at a time.
 * @throws MoveFileError `TOO_LARGE`
 */
export async function sealMoveFile(
  content: MoveContent,
  passphrase: string,
  cost: ScryptCost = defaultCost,
): Promise<Buffer> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const head = headOf({ cost, salt: salt.toString('base64'), nonce: nonce.toString('base64') });
  const key = await deriveKey(passphrase, salt, cost);
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes }).setAAD(
    Buffer.from(head),
  );
  const encrypted = [cipher.update(writeMoveContent(content), 'utf8'), cipher.final(), cipher.getAuthTag()];
  return writeMoveText(head, Buffer.concat(encrypted));
}

/**
 * Opens what `sealMoveFile` made. The result is unchanged from a sender who knew the passphrase.
 * @throws MoveFileError `WRONG_PASSPHRASE` or `NOT_A_MOVE_FILE`
 */
export async function openMoveFile(file: Buffer, passphrase: string): Promise<MoveContent> {
  const { head, header, body } = readMoveText(file);
  if (body === null || body.length < tagBytes) throw wrongPassphrase();
  const key = await deriveKey(passphrase, Buffer.from(header.salt, 'base64'), header.cost);
  return readContent(decrypt(body, key, Buffer.from(header.nonce, 'base64'), Buffer.from(head, 'latin1')));
}

function decrypt(body: Buffer, key: Buffer, nonce: Buffer, head: Buffer): Buffer {
  const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
    .setAAD(head)
    .setAuthTag(body.subarray(-tagBytes));
  const opened = decipher.update(body.subarray(0, -tagBytes));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch (cause) {
    throw wrongPassphrase(cause);
  }
}

function wrongPassphrase(cause?: unknown): MoveFileError {
  const words = 'The passphrase is wrong, or the file was damaged on its way: the two look the same.';
  return new MoveFileError('WRONG_PASSPHRASE', words, { cause });
}

function readContent(opened: Buffer): MoveContent {
  try {
    return readMoveContent(parseJson(opened));
  } catch (cause) {
    throw new MoveFileError(
      'NOT_A_MOVE_FILE',
      'The passphrase is right, but the file was made by another version of Counter Relay. ' +
        'Install the same version on both computers.',
      { cause },
    );
  }
}

/** Undefined, which no schema accepts, for non-JSON: the parser's own error would quote secrets. */
function parseJson(opened: Buffer): unknown {
  try {
    return JSON.parse(opened.toString('utf8'));
  } catch {
    return undefined;
  }
}

import { pipeline } from 'node:stream/promises';
import { ended, startChild } from '../setup/children.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { stopSignal } from '../setup/stop.mjs';

/**
 * Unpacks an archive that stands inside another one, without writing the inner one out.
 *
 * @param {string} archive the outer .tgz
 * @param {string} inner the path of a .tar.gz in it
 * @param {string} folder an existing folder
 */
export async function unpackInner(archive, inner, folder) {
  const outer = startChild('tar', ['-xzOf', archive, inner], { stdio: ['ignore', 'pipe', 'pipe'] });
  // Root would otherwise give the files to whatever user has the packer's number.
  const unpacker = startChild('tar', ['-xz', '--no-same-owner', '-C', folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  if (outer.stdout === null || unpacker.stdin === null) throw new Error('tar was started without pipes');
  const errors = [lastWords(outer), lastWords(unpacker)];
  const flow = pipeline(outer.stdout, unpacker.stdin).catch((error) => error);
  const endings = await Promise.all([ended(outer), ended(unpacker)]);
  const broken = await flow;
  stopSignal.throwIfAborted();
  if (endings.every(({ code }) => code === 0) && broken === undefined) return;
  throw new SetUpError(
    `${archive} could not be unpacked.\n${errors.map((words) => words()).join('')}`,
    'Is the disk full? Make room and try again.',
    broken,
  );
}

/**
 * Keeps the end of what a program complains about; tar has a warning for every file of an archive made on a Mac.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function lastWords(child) {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    words = (words + text).slice(-500);
  });
  return () => words;
}

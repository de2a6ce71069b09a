import { readFile, writeFile } from 'node:fs/promises';
import { texts } from '../../../shared/i18n/texts';
import { noPaper, type PageRenderer } from '../printing/render/paper';
import type { Clipboard } from '../relay-options';
import type { Encrypter } from '../settings/encrypter';
import type { MoveFiles } from '../transfer/move-files';
import type { UpdateSource } from '../updates/source';
import type { ShellAsker } from './ask-shell';
import type { CoreStart, ToShell } from './messages';

/*
 * What the core needs from the shell, behind interfaces it knows. The shell may block: only questions to staff and
 * updates wait for it without a limit.
 */

/** In milliseconds. The shell gives up sooner where it can. */
const timeoutMs = { secret: 10_000, lines: 5_000, page: 15_000, system: 3_000 };

export function remoteEncrypter(shell: ShellAsker, protects: boolean): Encrypter {
  return {
    protects,
    encrypt: (secret) => shell.ask('encrypt', secret, timeoutMs.secret).catch(() => null),
    decrypt: (encrypted) => shell.ask('decrypt', encrypted, timeoutMs.secret).catch(() => null),
  };
}

export function remoteClipboard(shell: ShellAsker): Clipboard {
  return { write: async (text) => void (await shell.ask('copy', text, timeoutMs.system)) };
}

/** Resolves with null if the OS does not say. */
export function remoteStartsWithSystem(shell: ShellAsker): () => Promise<boolean | null> {
  return () => shell.ask('startsWithSystem', null, timeoutMs.system).catch(() => null);
}

/** The shell asks where; this process reads and writes the files. */
export function remoteFiles(shell: ShellAsker): MoveFiles {
  return {
    async save(name, makeContent, title = texts.moveWindows.save) {
      const file = await shell.ask('askWhereToSave', { name, title }, null);
      if (file === null) return false;
      await writeFile(file, await makeContent(), { mode: 0o600 });
      return true;
    },
    async open(title = texts.moveWindows.open) {
      const file = await shell.ask('askWhatToOpen', { title }, null);
      return file === null ? null : readFile(file);
    },
  };
}

/** A slip prints without what cannot be drawn in time. */
export function remotePaper(shell: ShellAsker): PageRenderer {
  return {
    pdf: (html, paperMm) => shell.ask('drawPdf', { html, paperMm }, timeoutMs.page),
    picture: (html, paperMm) => shell.ask('drawPicture', { html, paperMm }, timeoutMs.page),
    drawLines: (lines) =>
      shell.ask('drawLines', lines, timeoutMs.lines).catch(() => noPaper.drawLines(lines)),
    lackingSigns: (signs) =>
      shell.ask('lackingSigns', signs, timeoutMs.lines).catch(() => noPaper.lackingSigns(signs)),
  };
}

export interface RemoteUpdates extends UpdateSource {
  /** Download progress from the shell, in percent. */
  progressed(percent: number): void;
}

export function remoteUpdates(
  shell: ShellAsker,
  { running, hindrance }: CoreStart['update'],
  send: (message: ToShell) => void,
): RemoteUpdates {
  let progressed = (_: number): void => undefined;
  const cancel = (): void => send({ kind: 'cancel-download' });
  return {
    running,
    hindrance,
    check: (feed) => shell.ask('checkForUpdate', feed, null),
    async download(progress, signal) {
      progressed = progress;
      signal.addEventListener('abort', cancel);
      try {
        await shell.ask('downloadUpdate', null, null);
      } finally {
        signal.removeEventListener('abort', cancel);
        progressed = () => undefined;
      }
    },
    verify: async () => void (await shell.ask('verifyUpdate', null, null)),
    install: () => void shell.ask('installUpdate', null, null),
    progressed: (percent) => progressed(percent),
  };
}

import { clipboard } from 'electron';
import { log } from '../core/log';
import type { PageRenderer } from '../core/printing/render/paper';
import type { ServiceAnswer, ServiceName, ShellServices, ToCore, ToShell } from '../core/process/messages';
import type { SynchronousEncrypter } from '../core/settings/key-file-encrypter';
import { reasonOf } from '../core/storage/storage-error';
import type { UpdateSource } from '../core/updates/source';
import { UpdateError } from '../core/updates/update-error';
import { startsWithSystem } from './lifecycle/autostart';
import { askWhatToOpen, askWhereToSave } from './windows/file-dialogs';

export interface Services extends ShellServices {
  /** Cancels the download in progress. */
  cancelDownload(): void;
}

interface ShellServicesDeps {
  readonly encrypter: SynchronousEncrypter;
  readonly paper: PageRenderer;
  readonly updates: UpdateSource;
  /** Called with an update's download progress, in percent. */
  readonly progressed: (percent: number) => void;
}

export function shellServices({ encrypter, paper, updates, progressed }: ShellServicesDeps): Services {
  let download = new AbortController();
  const nothing = null;
  return {
    encrypt: (secret) => encrypter.encrypt(secret),
    decrypt: (encrypted) => encrypter.decrypt(encrypted),
    copy: (text) => {
      clipboard.writeText(text);
      return nothing;
    },
    startsWithSystem: () => startsWithSystem(),
    askWhereToSave,
    askWhatToOpen,
    drawPdf: ({ html, paperMm }) => paper.pdf(html, paperMm),
    drawPicture: ({ html, paperMm }) => paper.picture(html, paperMm),
    drawLines: (lines) => paper.drawLines(lines),
    lackingSigns: (signs) => paper.lackingSigns(signs),
    checkForUpdate: (feed) => updates.check(feed),
    downloadUpdate: async () => {
      download = new AbortController();
      await updates.download(progressed, download.signal);
      return nothing;
    },
    verifyUpdate: async () => {
      await updates.verify();
      return nothing;
    },
    installUpdate: () => {
      updates.install();
      return nothing;
    },
    cancelDownload: () => download.abort(),
  };
}

type Asked = Extract<ToShell, { readonly kind: 'ask' }>;

/** Does what the core asked and answers. Never rejects. */
export async function answerCore(
  services: ShellServices,
  { id, name, argument }: Asked,
  send: (message: ToCore) => void,
): Promise<void> {
  send({ kind: 'answer', id, answer: await serve(services, name, argument) });
}

async function serve(services: ShellServices, name: ServiceName, argument: unknown): Promise<ServiceAnswer> {
  try {
    // Safe cast: the core's side is checked against the same interface.
    const service = services[name] as (argument: unknown) => unknown;
    return { ok: true, result: await service(argument) };
  } catch (error) {
    if (!(error instanceof UpdateError))
      log.warn({ service: name, reason: reasonOf(error) }, 'the shell could not serve the core');
    return {
      ok: false,
      reason: reasonOf(error),
      updateProblem: error instanceof UpdateError ? error.problem : null,
    };
  }
}

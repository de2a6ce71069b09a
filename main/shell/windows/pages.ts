import { app, type BrowserWindow, MessageChannelMain, type WebContents } from 'electron';
import { languageOf, setLanguage } from '../../../shared/i18n/texts';
import { type CoreState, coreStateChannel, lineChannel } from '../../../shared/ipc/bridge';
import type { Language } from '../../../shared/settings/appearance';
import { log } from '../../core/log';
import type { View } from '../../core/process/messages';
import { reasonOf } from '../../core/storage/storage-error';
import type { CoreHost } from '../core-host';
import { isLeaving } from '../lifecycle/leaving';
import { appOrigin } from './app-protocol';
import { watchRenderer } from './renderer-watchdog';

interface Page {
  readonly view: View;
  readonly drew: () => void;
}

/** The pages of the app's windows: each is watched, has a line to the core, and uses the chosen language. */
export class Pages {
  readonly #pages = new Map<WebContents, Page>();

  constructor(
    private readonly core: CoreHost,
    private language: Language,
  ) {
    setLanguage(language, app.getLocale());
  }

  /** Loads a page into a window until the window closes. */
  add({ webContents }: BrowserWindow, view: View): void {
    this.#pages.set(webContents, { view, drew: watchRenderer(webContents) });
    webContents.once('destroyed', () => this.#pages.delete(webContents));
    this.#load(webContents, view);
  }

  drew(sender: WebContents): void {
    this.#pages.get(sender)?.drew();
  }

  /** Gives a page its line to the core, or reports that there is none now. */
  connect(sender: WebContents): void {
    const page = this.#pages.get(sender);
    if (page === undefined || sender.isDestroyed() || sender.isCrashed()) return;
    const { state } = this.core;
    sender.send(coreStateChannel, state);
    if (state !== 'running') return;
    const { port1, port2 } = new MessageChannelMain();
    this.core.servePage(page.view, port1);
    sender.postMessage(lineChannel, null, [port2]);
  }

  /** The core ended, or another one runs. */
  coreIs(state: CoreState): void {
    for (const sender of this.#pages.keys()) {
      if (state === 'running') this.connect(sender);
      else if (!sender.isDestroyed() && !sender.isCrashed()) sender.send(coreStateChannel, state);
    }
  }

  /** Reloads every page in another language: staff's taps are in the core. Returns whether it changed. */
  speak(language: Language): boolean {
    if (language === this.language) return false;
    this.language = language;
    setLanguage(language, app.getLocale());
    for (const [contents, { view }] of this.#pages) this.#load(contents, view);
    return true;
  }

  #load(contents: WebContents, view: View): void {
    const address = new URL('index.html', `${appOrigin}/`);
    if (view === 'kitchen') address.searchParams.set('view', view);
    address.searchParams.set('language', languageOf(this.language, app.getLocale()));
    contents.loadURL(address.href).catch((error: unknown) => {
      // An app quitting during its start need not report this.
      if (!isLeaving()) log.error({ view, reason: reasonOf(error) }, 'a page could not be loaded');
    });
  }
}

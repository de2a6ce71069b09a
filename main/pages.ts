import { app, type BrowserWindow, type WebContents } from 'electron';
import type { Language } from '../shared/appearance';
import type { BoardChange } from '../shared/snapshot';
import { languageOf, speak } from '../shared/texts';
import { appOrigin } from './app-protocol';
import { tellChange } from './ipc';
import { log } from './log';
import { watchRenderer } from './renderer-watch';
import { isLeaving } from './stop';
import { reasonOf } from './storage/storage-error';

/** What a page shows: everything, or tickets alone for a screen in the kitchen. */
export type View = 'board' | 'kitchen';

interface Page {
  readonly view: View;
  readonly drew: () => void;
}

/** The pages of the app's windows: each is watched, told of every change, and speaks the chosen language. */
export class Pages {
  readonly #pages = new Map<WebContents, Page>();

  constructor(private language: Language) {
    speak(language, app.getLocale());
  }

  /** Loads a page into a window, until that closes. */
  add({ webContents }: BrowserWindow, view: View): void {
    this.#pages.set(webContents, { view, drew: watchRenderer(webContents) });
    webContents.once('destroyed', () => this.#pages.delete(webContents));
    this.#load(webContents, view);
  }

  /** Null for a page that is not there any more. */
  viewOf(sender: WebContents): View | null {
    return this.#pages.get(sender)?.view ?? null;
  }

  /** A page has drawn. */
  drew(sender: WebContents): void {
    this.#pages.get(sender)?.drew();
  }

  tell(change: BoardChange): void {
    tellChange(this.#pages.keys(), change);
  }

  /** Loads every page anew in another language: what staff tapped lives in the core. Returns whether it was another. */
  speak(language: Language): boolean {
    if (language === this.language) return false;
    this.language = language;
    speak(language, app.getLocale());
    for (const [contents, { view }] of this.#pages) this.#load(contents, view);
    return true;
  }

  #load(contents: WebContents, view: View): void {
    const address = new URL('index.html', `${appOrigin}/`);
    if (view === 'kitchen') address.searchParams.set('view', view);
    address.searchParams.set('language', languageOf(this.language, app.getLocale()));
    contents.loadURL(address.href).catch((error: unknown) => {
      // Who ends the app as it starts is told of no trouble.
      if (!isLeaving()) log.error({ view, reason: reasonOf(error) }, 'a page could not be loaded');
    });
  }
}

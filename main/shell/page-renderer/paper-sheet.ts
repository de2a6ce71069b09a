import { BrowserWindow, type NativeImage } from 'electron';
import { PaperError } from './paper-error';
import type { PaperSession } from './paper-session';

/** A CSS pixel is 1/96 inch. */
const pixelsPerMm = 96 / 25.4;
/** Shorter than any page, so that a page's height is its content's and not the window's. */
const shortestPx = 8;
/** Chromium draws nothing longer in one piece; more than two meters of paper at double size. */
const maxHeightPx = 16_000;

/**
 * Chromium rounds a page to points but its lengths differently, so what just fits a page overflows by up to 0.5 %
 * (measured), and an empty page would follow.
 */
const fittingScale = 0.99;

interface LayoutMetrics {
  readonly cssContentSize: { readonly height: number };
}

/**
 * One hidden window, locked down even more than the board's: it runs no scripts at all. It draws off-screen, since a
 * hidden window need not be drawn otherwise, and is never larger than the screen.
 */
export class PaperSheet {
  readonly #pages: PaperSession;
  readonly #window: BrowserWindow;
  /** Rejects once the window is gone. */
  readonly ended: Promise<never>;

  constructor(pages: PaperSession) {
    this.#pages = pages;
    this.#window = new BrowserWindow({
      show: false,
      frame: false,
      focusable: false,
      skipTaskbar: true,
      useContentSize: true,
      width: shortestPx,
      height: shortestPx,
      backgroundColor: '#ffffff',
      webPreferences: {
        session: pages.session,
        offscreen: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        images: false,
        webgl: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    const { webContents } = this.#window;
    webContents.setAudioMuted(true);
    webContents.debugger.attach('1.3');
    this.ended = new Promise((_, reject) => {
      const end = (): void => reject(new PaperError('ended'));
      this.#window.once('closed', end);
      webContents.once('render-process-gone', end);
    });
    // It may end while nothing is being drawn.
    this.ended.catch(() => undefined);
  }

  get isUsable(): boolean {
    return !this.#window.isDestroyed() && !this.#window.webContents.isCrashed();
  }

  /** Pages sized by their own `@page`, else one as wide as the paper and as long as its content. */
  async pdf(html: string, paperMm: number): Promise<Buffer> {
    await this.#load(html, Math.round(paperMm * pixelsPerMm));
    const heightPx = await this.#contentHeightPx(1);
    const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };
    return this.#window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      scale: fittingScale,
      margins: noMargins,
      // In inches.
      pageSize: { width: paperMm / 25.4, height: (heightPx + 1) / 96 },
    });
  }

  /** @param scale picture dots per CSS pixel */
  async picture(html: string, paperMm: number, scale: number): Promise<NativeImage> {
    const widthPx = Math.round(paperMm * pixelsPerMm * scale);
    await this.#load(html, widthPx, scale);
    const heightPx = Math.min(await this.#contentHeightPx(scale), maxHeightPx);
    return this.#capture(widthPx, heightPx);
  }

  /**
   * The upper left corner, a dot per CSS pixel.
   * @param isWhole whether a picture is complete; until it is, another is taken
   */
  async dots(
    html: string,
    widthDots: number,
    heightDots: number,
    isWhole: (image: NativeImage) => boolean,
  ): Promise<NativeImage> {
    await this.#load(html, widthDots);
    for (;;) {
      const image = await this.#capture(widthDots, heightDots);
      if (isWhole(image)) return image;
    }
  }

  destroy(): void {
    this.#window.destroy();
  }

  async #load(html: string, widthPx: number, scale = 1): Promise<void> {
    this.#window.setContentSize(widthPx, shortestPx);
    const address = this.#pages.lay(html);
    try {
      await this.#window.loadURL(address);
    } finally {
      this.#pages.take(address);
    }
    // Scrollbars would take room from content narrower than the initial window.
    await this.#browser('Emulation.setScrollbarsHidden', { hidden: true });
    this.#window.webContents.setZoomFactor(scale);
  }

  async #contentHeightPx(scale: number): Promise<number> {
    const metrics: LayoutMetrics =
      await this.#window.webContents.debugger.sendCommand('Page.getLayoutMetrics');
    return Math.ceil(metrics.cssContentSize.height * scale);
  }

  /** Asks the browser, since a page without scripts cannot be asked. */
  #browser(command: string, options = {}) {
    return this.#window.webContents.debugger.sendCommand(command, options);
  }

  async #capture(width: number, height: number): Promise<NativeImage> {
    this.#window.setContentSize(width, height);
    const image = await this.#window.webContents.capturePage({ x: 0, y: 0, width, height });
    if (image.isEmpty()) throw new PaperError('failed');
    return image;
  }
}

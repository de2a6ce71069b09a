import { type Session, session } from 'electron';
import { denyPermissions } from './hardening';

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Where pages are drawn: kept in memory alone, permitted nothing, with one page in it at a time and no way out.
 * Pages come over a protocol of their own, since an address that holds its page (`data:`) may not be longer than
 * 2 MB, and is written wherever an address is.
 */
export class PaperSession {
  readonly session: Session = session.fromPartition('paper', { cache: false });
  #page: { readonly address: string; readonly html: string } | null = null;
  #pages = 0;

  constructor() {
    denyPermissions(this.session);
    this.session.on('will-download', (event) => event.preventDefault());
    this.session.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: url !== this.#page?.address }),
    );
    this.session.protocol.handle('paper', ({ url }) =>
      this.#page?.address === url
        ? new Response(this.#page.html, { headers })
        : new Response(null, { status: 404, headers }),
    );
  }

  /** Lays a page there, instead of the one before. @returns its address */
  lay(html: string): string {
    this.#pages += 1;
    const address = `paper://page/${this.#pages}`;
    this.#page = { address, html };
    return address;
  }

  /** What a guest ordered stays in memory no longer than it is drawn. */
  take(address: string): void {
    if (this.#page?.address === address) this.#page = null;
  }
}

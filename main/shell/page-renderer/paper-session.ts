import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type CustomScheme, type Session, session } from 'electron';
import { faceAddress, paperOrigin, paperPolicy } from '../../core/printing/render/paper-faces';
import { denyPermissions } from '../windows/hardening';

const headers = {
  'Content-Security-Policy': `${paperPolicy}; base-uri 'none'; form-action 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Registered before the app is ready: a page has an origin, and its faces are of that origin. */
export const paperScheme: CustomScheme = { scheme: 'paper', privileges: { standard: true, secure: true } };

/**
 * Where pages are drawn: kept in memory alone, permitted nothing, with one page in it at a time and no way out; but
 * for that page there are the faces that it is drawn with. Pages come over a protocol of their own, since an address that holds its page (`data:`) may not be longer than
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
      answer({ cancel: url !== this.#page?.address && !isFaceAddress(url) }),
    );
    this.session.protocol.handle(paperScheme.scheme, ({ url }) => this.#serve(url));
  }

  async #serve(url: string): Promise<Response> {
    if (this.#page?.address === url)
      return new Response(this.#page.html, {
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      });
    const face = await readFace(url);
    return new Response(face, {
      status: face === null ? 404 : 200,
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
    });
  }

  /** Lays a page there, instead of the one before. @returns its address */
  lay(html: string): string {
    this.#pages += 1;
    const address = `${paperOrigin}/${this.#pages}`;
    this.#page = { address, html };
    return address;
  }

  /** What a guest ordered stays in memory no longer than it is drawn. */
  take(address: string): void {
    if (this.#page?.address === address) this.#page = null;
  }
}

const require = createRequire(__filename);

/** They lie beside the app, in the packages that bring them; electron-builder.yml names them. */
const files: ReadonlyMap<string, () => string> = new Map([
  [
    faceAddress('fixed'),
    () => require.resolve('@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'),
  ],
  [
    faceAddress('fixed-bold'),
    () => require.resolve('@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf'),
  ],
  [
    faceAddress('board'),
    () => require.resolve('@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'),
  ],
]);

/** Whether a face of paper is served at this address. */
function isFaceAddress(address: string): boolean {
  return files.has(address);
}

/** The file of the face at this address; null where none is. Rejects when it cannot be read. */
async function readFace(address: string): Promise<Buffer<ArrayBuffer> | null> {
  const file = files.get(address);
  return file === undefined ? null : readFile(file());
}

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

/** Register before the app is ready: pages have an origin, and their fonts come from it. */
export const paperScheme: CustomScheme = { scheme: 'paper', privileges: { standard: true, secure: true } };

/**
 * Where pages are drawn: in memory only, with no permissions, one page at a time and no way out, except the fonts for
 * that page. Pages use their own protocol, since an address that contains its page (`data:`) is limited to 2 MB and
 * appears wherever addresses are logged.
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

  /** Puts a page there, replacing the last one. @returns its address */
  lay(html: string): string {
    this.#pages += 1;
    const address = `${paperOrigin}/${this.#pages}`;
    this.#page = { address, html };
    return address;
  }

  /** Removes it: a guest's order stays in memory only while it is drawn. */
  take(address: string): void {
    if (this.#page?.address === address) this.#page = null;
  }
}

const require = createRequire(__filename);

/** Installed beside the app, in the packages that contain them; electron-builder.yml lists them. */
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

function isFaceAddress(address: string): boolean {
  return files.has(address);
}

/** The font file at this address, or null. Rejects if it cannot be read. */
async function readFace(address: string): Promise<Buffer<ArrayBuffer> | null> {
  const file = files.get(address);
  return file === undefined ? null : readFile(file());
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CustomScheme, protocol } from 'electron';
import { hasCode } from '../../core/storage/disk';
import { pageHeaders } from './page-policy';

/** The window's pages get their own origin; unlike `file:`, it cannot read every file. */
export const appOrigin = 'relay://app';
const scheme = 'relay';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headers = pageHeaders(null);

/** Register before the app is ready. */
export const appScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true } };

/** Serves the built pages, and nothing outside their folder. Call once the app is ready. */
export function serveApp(pages: string): void {
  protocol.handle(scheme, async (request) => {
    const file = fileOf(pages, request.url);
    const contentType = file === null ? undefined : contentTypes[path.extname(file)];
    if (request.method !== 'GET' || file === null || contentType === undefined) return notFound();
    try {
      return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': contentType } });
    } catch (error) {
      if (noFileCodes.some((code) => hasCode(error, code))) return notFound();
      throw error;
    }
  });
}

const noFileCodes = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** The file behind an address; null if it is outside the pages' folder or malformed. */
function fileOf(pages: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'app') return null;
  try {
    const file = path.join(pages, decodeURIComponent(url.pathname));
    return file.startsWith(pages + path.sep) ? file : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers });
}

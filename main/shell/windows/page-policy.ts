/** What a page may need beyond its folder: nothing, except its server during development. */
export interface DevServer {
  /** For example `http://127.0.0.1:5173`. */
  readonly origin: string;
  /** For what the server writes into a page. */
  readonly nonce: string;
}

/** Nothing from elsewhere, nothing inline, no connections: everything the board needs comes over IPC. */
export function pagePolicy(server: DevServer | null): string {
  const inline = server === null ? '' : ` 'nonce-${server.nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self' data:",
    "font-src 'self'",
    ...(server === null ? [] : [`connect-src ${server.origin.replace(/^http/, 'ws')}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers for each file of a page. */
export function pageHeaders(server: DevServer | null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': pagePolicy(server),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

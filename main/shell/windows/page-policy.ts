/** What a page may need beside what stands in its folder: nothing, but for the server that it is developed with. */
export interface DevServer {
  /** Such as `http://127.0.0.1:5173`. */
  readonly origin: string;
  /** Of what the server writes into a page. */
  readonly nonce: string;
}

/** Nothing from anywhere else, nothing inline, no connection: all that the board needs comes over IPC. */
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

/** The headers of each file of a page. */
export function pageHeaders(server: DevServer | null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': pagePolicy(server),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

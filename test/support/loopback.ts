export class NotLoopbackError extends Error {
  override readonly name = 'NotLoopbackError';
  readonly code = 'NOT_LOOPBACK';

  constructor(address: string) {
    super(
      `${address} is not this computer. Invented orders would ring in somebody's kitchen: ` +
        'only http://127.0.0.1, http://localhost and http://[::1] are allowed.',
    );
  }
}

/**
 * Scheme, host and port of an address on this computer; its path is dropped, so that the line the app prints
 * can be pasted.
 * @throws NotLoopbackError for any other address.
 */
export function loopbackOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere =
    url?.protocol === 'http:' &&
    (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname));
  if (url === null || !isHere) throw new NotLoopbackError(address);
  return url.origin;
}

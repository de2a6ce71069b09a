export class NotLoopbackError extends Error {
  override readonly name = 'NotLoopbackError';
  readonly code = 'NOT_LOOPBACK';

  constructor(address: string) {
    super(
      `${address} is not this computer. Invented orders would ring in somebody's kitchen: ` +
        'only 127.0.0.1, localhost and [::1] are allowed, with http:// or https://.',
    );
  }
}

/**
 * Scheme, host and port of an address on this computer; its path is dropped, so that the lines the app prints
 * can be pasted.
 * @throws NotLoopbackError for any other address.
 */
export function loopbackOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !isWeb(url) || !isHere(url)) throw new NotLoopbackError(address);
  return url.origin;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function isHere({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

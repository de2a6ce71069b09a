import type { DevServer } from '../windows/page-policy';

/** Only this computer's servers, with nothing after the port. */
const ownOrigin = /^http:\/\/(127\.0\.0\.1|localhost):\d+$/;
const nonces = /^[\w-]{16,}$/;

/** The server that pages come from during development; null: the built app's folder, always in a package. */
export function devServerOf(env: NodeJS.ProcessEnv, isPackaged: boolean): DevServer | null {
  const origin = env['ELECTRON_RENDERER_URL'] ?? '';
  const nonce = env['RELAY_DEV_NONCE'] ?? '';
  return !isPackaged && ownOrigin.test(origin) && nonces.test(nonce) ? { origin, nonce } : null;
}

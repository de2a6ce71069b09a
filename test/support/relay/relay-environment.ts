import type { Environment } from '../../../main/core/settings/environment';

/** An environment that sets nothing but this. */
export function environmentWith(set: Partial<Environment> = {}): Environment {
  return {
    port: null,
    username: null,
    password: null,
    printers: null,
    token: null,
    domain: null,
    ngrokServer: null,
    ngrokCertificateFile: null,
    ...set,
  };
}

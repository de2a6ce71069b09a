import http from 'node:http';
import https from 'node:https';

/** How requests reach an origin: the one that its scheme asks for, over connections that are kept. */
export interface Transport {
  readonly request: typeof http.request;
  readonly agent: http.Agent;
}

/** @param caPem the authority to trust over https; null: those that Node knows. Without meaning over http. */
export function transportTo(origin: string, caPem: string | null): Transport {
  if (origin.startsWith('http:')) {
    return { request: http.request, agent: new http.Agent({ keepAlive: true }) };
  }
  const trust = caPem === null ? {} : { ca: caPem };
  return { request: https.request, agent: new https.Agent({ keepAlive: true, ...trust }) };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server that the page must never reach, though it would let any page in. */
export interface Elsewhere {
  readonly url: string;
  /** The paths that it was asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function startElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('elsewhere');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

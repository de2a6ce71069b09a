import { Connection, type Target } from './connection';

export interface LoadResult {
  readonly latenciesMs: readonly number[];
  /** From the first counted request to the last answer. */
  readonly tookMs: number;
}

/**
 * Sends so many orders over so many connections, each connection as fast as its answers come, for at most so
 * long. The first order of each connection, which pays for its opening, is not counted.
 */
export async function load(
  target: Target,
  makeBodies: (count: number) => Buffer[],
  { connections: connectionCount, requests, maxMs }: LoadOptions,
): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const connections = Array.from({ length: connectionCount }, () => new Connection(target));
  const first = makeBodies(connectionCount);
  const waiting = makeBodies(requests).values();
  try {
    await Promise.all(
      connections.map((connection, index) => connection.post(first[index] ?? Buffer.alloc(0))),
    );
    const startedAt = performance.now();
    await Promise.all(
      connections.map(async (connection) => {
        for (const body of waiting) {
          latenciesMs.push(await connection.post(body));
          if (performance.now() - startedAt > maxMs) return;
        }
      }),
    );
    return { latenciesMs, tookMs: performance.now() - startedAt };
  } finally {
    for (const connection of connections) connection.close();
  }
}

export interface LoadOptions {
  readonly connections: number;
  readonly requests: number;
  readonly maxMs: number;
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEdge } from '../../support/ngrok-edge/edge';
import { folderOfServer } from './folder-of-server';

/*
 * The local edge in a process of its own: in the benchmark's, it would wait for the load and the load for it.
 * What agents and callers must trust is written to its folder before it says where agents find it.
 */
async function serve(folder: string): Promise<void> {
  const edge = await startEdge({ answersAtOnce: process.env['BENCH_ANSWERS'] === 'at once' });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'ca.pem'), edge.caPem);
  console.log(`listening https://${edge.serverAddr}`);
}

void serve(folderOfServer());

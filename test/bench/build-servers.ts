import path from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/setup/paths.mjs';

const servers = [
  'bare-server',
  'edge-server',
  'floor-app',
  'floor-preload',
  'floor-server',
  'json-server-server',
  'relay-server',
] as const;
export type ServerName = (typeof servers)[number];

const builtTo = path.join(ROOT, 'out', 'bench', 'servers');

/** Bundles the contestants as the app itself is bundled, so that no loader stands between them and Node. */
export async function buildServers(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'json-server', '@ngrok/ngrok'] },
    build: {
      ssr: true,
      target: 'node18.15',
      outDir: builtTo,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(servers.map((name) => [name, `test/bench/servers/${name}.ts`])),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
}

export function builtServer(name: ServerName): string {
  return path.join(builtTo, `${name}.cjs`);
}

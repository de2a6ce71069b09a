import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/*
 * Main and preload are CommonJS for Node 18 and the renderer is for Chrome 114: the oldest Electron that the
 * app is developed and tested with has no ESM main. Everything but Electron is bundled, so that ESM-only
 * packages need not be required; the ngrok agent and pdf-to-printer stay outside, since they find a file beside
 * themselves.
 */
export default defineConfig({
  main: {
    build: {
      // Read from the disk of the same computer.
      chunkSizeWarningLimit: 10_000,
      externalizeDeps: false,
      target: 'node18.15',
      rollupOptions: {
        input: {
          index: 'main/index.ts',
          core: 'main/core/process/core.ts',
          'loop-stack': 'main/core/process/loop-stack.ts',
        },
        external: ['@ngrok/ngrok', 'pdf-to-printer'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node18.15',
      rollupOptions: {
        input: { preload: 'main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      chunkSizeWarningLimit: 10_000,
      target: 'chrome114',
      minify: true,
      // The pages may load files of their own and nothing that stands inside of a style.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});

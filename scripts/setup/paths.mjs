import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever the command was typed. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Fetched and computed things that git ignores and that `npm ci`, which empties node_modules, leaves alone. */
export const CACHE = join(ROOT, '.cache');

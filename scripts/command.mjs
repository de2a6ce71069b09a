import { ended, startChild } from './setup/children.mjs';
import { runMain } from './setup/main.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { exitCodeOf } from './setup/stop.mjs';

// `npm run demo`, `npm run bbot` …: installs the packages where they are missing, then runs a command in TypeScript.
await runMain(async () => {
  await ensurePackages();
  const command = startChild(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
    signals: 'leader',
  });
  const { code, signal } = await ended(command);
  return signal === null ? (code ?? 1) : exitCodeOf(signal);
});

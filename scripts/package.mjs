import { join } from 'node:path';
import { electronExecutable, ensureElectron } from './electron/electron.mjs';
import { canFetchPinned, pinnedExecutable } from './electron/electron-pinned.mjs';
import { electronVersion, packInstallers, packUnpacked } from './packaging/electron-builder.mjs';
import { planPackage } from './packaging/plan.mjs';
import { ensureBuild } from './setup/build.mjs';
import { runMain } from './setup/main.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ROOT } from './setup/paths.mjs';
import { SetUpError } from './setup/set-up-error.mjs';

const NOT_FOR_RELEASE = join(ROOT, 'dist', 'not-for-release');

// `npm run package`: builds the app and makes this system's installers, or, where that cannot be, a folder to try.
await runMain(async () => {
  await ensurePackages();
  await ensureElectron();
  if (!(await ensureBuild())) throw new SetUpError('The app could not be built.', 'See the message above.');
  const isPinned = electronExecutable() === pinnedExecutable();
  const plan = planPackage({
    isPinned,
    version: electronVersion(),
    canDownload: isPinned && (await canFetchPinned()),
  });
  console.log(plan.words);
  switch (plan.kind) {
    case 'installers':
      if (await packInstallers()) break;
      throw new SetUpError('The installers could not be made.', 'See the message above.');
    case 'unpacked':
      console.log(await packUnpacked(NOT_FOR_RELEASE));
      console.log(`The app stands in ${NOT_FOR_RELEASE}.`);
  }
  return 0;
});

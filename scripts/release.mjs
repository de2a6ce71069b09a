import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingAssets, releaseNotes, writeChecksums } from './release/assets.mjs';
import { readAudit } from './release/audit.mjs';
import { shippedPackages } from './release/shipped-packages.mjs';
import { tagFault } from './release/version.mjs';
import { runMain } from './setup/main.mjs';
import { captureNpm, runNpm } from './setup/npm.mjs';
import { ROOT } from './setup/paths.mjs';
import { SetUpError } from './setup/set-up-error.mjs';

const DIST = join(ROOT, 'dist');
const NOTES = join(ROOT, 'out', 'release-notes.md');
const SIGNING_FILE = /^signing-\w+\.txt$/;

/** The steps of .github/workflows/release.yml. @type {Readonly<Record<string, () => Promise<void>>>} */
const steps = { version: checkVersion, audit, assets: finishAssets };

await runMain(async () => {
  const [name = ''] = process.argv.slice(2);
  const step = steps[name];
  if (step === undefined) {
    throw new SetUpError(`There is no step "${name}".`, `The steps are ${Object.keys(steps).join(', ')}.`);
  }
  await step();
  return 0;
});

async function checkVersion() {
  const fault = tagFault(process.env['GITHUB_REF_NAME'], await version());
  if (fault !== null) throw new SetUpError(fault, 'Tag the commit that has this version.');
}

/** Prints every weakness that is known, and fails for the grave ones in what ships. */
async function audit() {
  await runNpm(['audit']);
  const { output } = await captureNpm(['audit', '--json']);
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = readAudit(
    output,
    shippedPackages(packages).map(({ place }) => place),
  );
  if (found.kind === 'unasked') throw new SetUpError('The npm registry gave no report.', 'Try again later.');
  if (found.stops.length > 0) {
    throw new SetUpError(found.stops.join('\n'), 'Take a newer version, or none of it.');
  }
  console.log('Nothing grave is known of what ships.');
}

/** Makes the files in dist/ a release: checks that all are there, and adds sums and notes. */
async function finishAssets() {
  const names = await readdir(DIST);
  const missing = missingAssets(names);
  if (missing.length > 0) {
    throw new SetUpError(`The release lacks ${missing.join(', ')}.`, 'See what the builds said.');
  }
  const signing = names.filter((name) => SIGNING_FILE.test(name)).sort();
  const lines = await Promise.all(signing.map((name) => readFile(join(DIST, name), 'utf8')));
  await Promise.all(signing.map((name) => rm(join(DIST, name))));
  await writeChecksums(DIST);
  await mkdir(join(NOTES, '..'), { recursive: true });
  await writeFile(NOTES, releaseNotes(await version(), lines));
}

/** @returns {Promise<string>} package.json's */
async function version() {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
}

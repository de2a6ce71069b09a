import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronExecutable } from '../../../scripts/electron/electron.mjs';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { reads, ticket } from '../support/board';

/* A counter PC was set up with the zone of another city, and somebody puts it right during service. The app has a folder /etc of
 * its own for that, which only Linux gives to a part of the system, and only to root. */

const canHaveOwnEtc = process.platform === 'linux' && process.getuid?.() === 0 && mayUnshare();

function mayUnshare(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    // A container that allows no namespaces.
    return false;
  }
}

const losAngelesInJanuary = 480;

let folder: string;
let printer: VirtualPrinter;
let app: RunningApp;

/** As the system's settings do it: another link takes the place of the one there is. */
async function setZone(zone: string): Promise<void> {
  const link = path.join(folder, 'etc', 'localtime.new');
  await symlink(`/usr/share/zoneinfo/${zone}`, link);
  await rename(link, path.join(folder, 'etc', 'localtime'));
}

/** What a wall clock in that city shows, to the hour: "6:", with whatever minute, and "PM". */
function hourIn(timeZone: string): RegExp {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hour12: true }).formatToParts(
    Date.now(),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return new RegExp(`\\b${part('hour')}:\\d\\d\\s${part('dayPeriod')}`);
}

describe.runIf(canHaveOwnEtc)('a corrected time zone', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relay-zone-'));
    await cp('/etc', path.join(folder, 'etc'), { recursive: true, verbatimSymlinks: true });
    await setZone('America/New_York');
    const executable = path.join(folder, 'electron');
    const inOwnEtc = `mount --bind '${folder}/etc' /etc && unset TZ && exec '${electronExecutable()}' "$@"`;
    await writeFile(
      executable,
      `#!/bin/sh\nexec unshare --mount sh -c '${inOwnEtc.replaceAll("'", `'\\''`)}' sh "$@"\n`,
      {
        mode: 0o755,
      },
    );
    printer = await startVirtualPrinter();
    app = await launchApp({ executable, env: { RELAY_PRINTER: printer.url } });
  });
  afterAll(async () => {
    await app.close();
    await printer.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const slipOf = async (number: number): Promise<string> => {
    const find = () => printer.slips.find(({ lines }) => lines.includes(String(number)));
    await printer.until(() => find() !== undefined);
    return find()?.lines.join('\n') ?? '';
  };

  /** Minutes behind UTC in January, as the core tells the time. */
  const coresOffset = async (): Promise<number> => {
    const outcome = await app.page.evaluate(() => window.relay.call('getSnapshot', null));
    return outcome.ok ? Number.parseInt(outcome.value.status.zone, 10) : Number.NaN;
  };

  it('a corrected time zone shows within a minute on card, slip and history, also for orders already there', async () => {
    await app.post(orderBody({ orderNumberToday: 41 }));
    await reads(ticket(app.page, 41), hourIn('America/New_York'));
    expect(await slipOf(41)).toMatch(hourIn('America/New_York'));

    await setZone('America/Los_Angeles');
    await reads(ticket(app.page, 41), hourIn('America/Los_Angeles'));
    // The core is as far a moment earlier or later.
    await expect.poll(coresOffset, { timeout: 30_000 }).toBe(losAngelesInJanuary);
    await app.post(orderBody({ orderNumberToday: 42 }));
    await reads(ticket(app.page, 42), hourIn('America/Los_Angeles'));
    expect(await slipOf(42)).toMatch(hourIn('America/Los_Angeles'));
    await app.page.getByRole('tab', { name: 'History' }).click();
    await reads(app.page.getByRole('tabpanel', { name: 'History' }), hourIn('America/Los_Angeles'));
    expect(await app.page.getByText('Restart Counter Relay').count()).toBe(0);
  });
});

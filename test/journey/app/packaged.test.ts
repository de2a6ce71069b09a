import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Edge, edgeToken, startEdge } from '../../support/ngrok-edge/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { postPublic } from '../../support/relay/relay-edge';
import { tap } from '../support/board';
import { boardOf, type PackagedApp, packApp, startPackaged } from '../support/packaged-app';
import type { MarkedProcess } from '../support/processes';

/** How the package writes them; it does not export its names for these. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

// What a shop installs: its files, its fuses, and an evening's first order through all of it.

let folder: string;
let packaged: PackagedApp;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-packaged-'));
  packaged = await packApp(path.join(folder, 'app'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

it('the package has each fuse as a shop needs it', async () => {
  const { version, ...wire } = await getCurrentFuseWire(packaged.executable);
  expect(version).toBe(FuseVersion.V1);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
  });
});

it('the package holds the built app, its icons, packages not built in and paper faces, and nothing else', () => {
  const files = filesOf(packaged.archive);
  const runs = /^\/(out\/(main|preload|renderer)\/|assets\/(icon|tray\/[^/]+)\.png$|package\.json$)/;
  const packages = /^\/node_modules\/(@ngrok\/ngrok[\w-]*|pdf-to-printer)\//;
  const faces = [
    '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
    '@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf',
    '@expo-google-fonts/noto-sans-mono/package.json',
    '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
    '@fontsource-variable/ibm-plex-sans/package.json',
  ].map((file) => `/node_modules/${file}`);
  expect(files.filter((file) => !runs.test(file) && !packages.test(file)).sort()).toEqual(faces);
  expect(files.filter((file) => /\.(ts|tsx|map|md)$|\/test/.test(file))).toEqual([]);
});

it('the package holds nothing that the app is only developed with', () => {
  const scripts = filesOf(packaged.archive).filter((file) => /^\/out\/.*\.cjs$/.test(file));
  const developed = scripts.filter((file) =>
    /ELECTRON_RENDERER_URL|RELAY_DEV_/.test(extractFile(packaged.archive, file.slice(1)).toString()),
  );
  expect(scripts).toContain('/out/main/index.cjs');
  expect(developed).toEqual([]);
});

it("the package holds this system's agent alone, outside the archive, and on Windows alone the print viewer", () => {
  const files = filesOf(packaged.archive);
  const addons = files.filter((file) => file.endsWith('.node'));
  expect(addons).toEqual([expect.stringContaining(process.platform)]);
  expect(addons.map((file) => isUnpacked(packaged.archive, file))).toEqual([true]);
  const viewers = files.filter((file) => file.endsWith('.exe'));
  expect(viewers).toHaveLength(process.platform === 'win32' ? 1 : 0);
  expect(viewers.every((file) => isUnpacked(packaged.archive, file))).toBe(true);
});

it('the package knows the checksum of each of its files', () => {
  const unchecked = filesOf(packaged.archive).filter(
    (file) => entryOf(packaged.archive, file)?.integrity?.algorithm !== 'SHA256',
  );
  expect(unchecked).toEqual([]);
});

it("the package brings its own license, those of what it is made with, and Electron's and Chromium's", async () => {
  const resources = path.dirname(packaged.archive);
  const beside = process.platform === 'darwin' ? resources : path.dirname(packaged.executable);
  expect(await readdir(resources)).toEqual(expect.arrayContaining(['LICENSE', 'THIRD-PARTY-LICENSES.txt']));
  expect(await readdir(beside)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  );
});

it('the package brings none of what belongs to Electron without an app', async () => {
  const names = await readdir(path.dirname(packaged.archive));
  expect(names.filter((name) => name.startsWith('default_app'))).toEqual([]);
});

describe.skipIf(process.platform === 'win32')('the packaged app', () => {
  let edge: Edge;
  let printer: VirtualPrinter;
  let environment: Record<string, string>;
  const dataDir = () => path.join(folder, 'data');
  beforeAll(async () => {
    edge = await startEdge();
    printer = await startVirtualPrinter();
    const certificateFile = path.join(folder, 'ca.pem');
    await writeFile(certificateFile, edge.caPem);
    environment = {
      NGROK_AUTHTOKEN: edgeToken,
      RELAY_NGROK_SERVER: edge.serverAddr,
      RELAY_NGROK_CA: certificateFile,
      RELAY_PRINTER: printer.url,
      // What starts with the desktop is listed there: not in that of whoever runs the tests.
      XDG_CONFIG_HOME: path.join(folder, 'config'),
      // Its pages are its own, whatever server somebody names.
      ELECTRON_RENDERER_URL: 'http://127.0.0.1:9',
      RELAY_DEV_NONCE: '11f2b5c6-8d1e-4f5a-9a38-0f4a0f6f6b51',
    };
  });
  afterAll(async () => {
    await printer.stop();
    await edge.stop();
  });

  it('the packaged app takes and prints an order from the internet, ends at SIGTERM, and has it at the next start', async () => {
    const first = orderBody({ orderNumberToday: '41' });
    const evening = await start();
    expect(await post(first)).toMatchObject({ status: 200 });
    const [slip] = await printer.untilSlips(1);
    expect(slip?.lines).toContain('41');
    await endBySigterm(evening);
    expect(await openTickets()).toEqual([`${first.order.id}.json`]);

    const morning = await start();
    expect(await post(first)).toMatchObject({ status: 200, body: expect.stringContaining('"duplicate"') });
    const second = orderBody({ orderNumberToday: '42' });
    expect(await post(second)).toMatchObject({ status: 200 });
    await printer.until(() => printer.slips.some(({ lines }) => lines.includes('42')));
    await endBySigterm(morning);
    expect(await openTickets()).toEqual([first, second].map(({ order }) => `${order.id}.json`).sort());
  });

  it.skipIf(process.platform !== 'linux')(
    'the packaged app starts with the desktop, as the settings say',
    async () => {
      const evening = await start(packaged.executable, ['--remote-debugging-port=0']);
      await expect.poll(startedWithDesktop).toEqual([packaged.executable]);
      const page = await boardOf(evening);
      expect(page.url()).toMatch(/^relay:\/\/app\/index\.html\?/);
      await tap(page, 'Menu');
      await page.getByRole('menuitem', { name: 'Settings' }).click();
      const setting = page.getByRole('checkbox', { name: 'Start with the computer' });
      expect(await setting.isChecked()).toBe(true);
      await setting.click({ force: true });
      await expect.poll(startedWithDesktop).toEqual([]);
      await setting.click({ force: true });
      await expect.poll(startedWithDesktop).toEqual([packaged.executable]);
      await endBySigterm(evening);

      const [program = ''] = await startedWithDesktop();
      await endBySigterm(await start(program));
    },
  );

  /** The programs that the desktop starts, by the entries in its folder. */
  async function startedWithDesktop(): Promise<string[]> {
    const autostart = path.join(folder, 'config', 'autostart');
    const entries = (await readdir(autostart)).map((name) => readFile(path.join(autostart, name), 'utf8'));
    return (await Promise.all(entries)).map((entry) => /^Exec="(.*)"$/m.exec(entry)?.[1] ?? entry);
  }

  async function start(
    executable = packaged.executable,
    args: readonly string[] = [],
  ): Promise<MarkedProcess> {
    const app = startPackaged({ executable }, dataDir(), environment, args);
    onTestFinished(app.sweep);
    await app.listening;
    await expect.poll(app.said).toMatch(/^online https:\S+\/bbot$/m);
    return app;
  }

  async function endBySigterm(app: MarkedProcess): Promise<void> {
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    await expect.poll(app.alive).toEqual([]);
  }

  const post = (body: object) => postPublic(`${edge.publicUrl()}/bbot`, edge.caPem, body);
  const openTickets = async () => (await readdir(path.join(dataDir(), 'tickets', 'open'))).sort();
});

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly integrity?: { readonly algorithm: string };
}

function filesOf(archive: string): string[] {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => entryOf(archive, name)?.files === undefined);
}

const isUnpacked = (archive: string, file: string) => entryOf(archive, file)?.unpacked === true;

function entryOf(archive: string, file: string): Entry | undefined {
  const root: Entry = getRawHeader(archive).header;
  return file
    .split('/')
    .filter((name) => name !== '')
    .reduce<Entry | undefined>((entry, name) => entry?.files?.[name], root);
}

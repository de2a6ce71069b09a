import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CHECKSUMS, missingAssets, releaseNotes, writeChecksums } from '../../scripts/release/assets.mjs';
import { readAudit } from '../../scripts/release/audit.mjs';
import { signingOf, withoutEmptySecrets } from '../../scripts/release/signing.mjs';
import { tagFault } from '../../scripts/release/version.mjs';

it("the tag of a release is package.json's version", () => {
  expect(tagFault('v1.2.3', '1.2.3')).toBeNull();
});

it.each(['1.2.3', 'v1.2.4', 'v1.2.3-beta', undefined])(
  'the tag of a release is not %s for version 1.2.3',
  (tag) => {
    expect(tagFault(tag, '1.2.3')).toContain('must be v1.2.3');
  },
);

describe('signing', () => {
  const apple = { APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' };

  it.each(['win32', 'darwin'] as const)(
    'signing is turned off where its secret is missing or empty (%s)',
    (platform) => {
      for (const env of [{}, { CSC_LINK: '', WIN_CSC_LINK: '' }]) {
        expect(signingOf(platform, env)).toEqual({
          signs: false,
          words: expect.stringContaining('Not signed: '),
        });
      }
    },
  );

  it('signing uses a certificate of each system', () => {
    expect(signingOf('win32', { WIN_CSC_LINK: 'x' })).toEqual({ signs: true, words: 'Windows: Signed.' });
    expect(signingOf('win32', { CSC_LINK: 'x' }).signs).toBe(false);
    expect(signingOf('darwin', { CSC_LINK: 'x', ...apple }).words).toBe('macOS: Signed and notarised.');
  });

  it('signing says what is missing for Apple to notarize', () => {
    const { signs, words } = signingOf('darwin', { CSC_LINK: 'x', ...apple, APPLE_TEAM_ID: '' });
    expect(signs).toBe(true);
    expect(words).toBe('macOS: Signed. Not notarised: APPLE_TEAM_ID is not set.');
  });

  it('signing does without the secrets that are empty', () => {
    expect(withoutEmptySecrets({ CSC_LINK: '', WIN_CSC_LINK: 'x', OTHER: '' })).toEqual({
      WIN_CSC_LINK: 'x',
      OTHER: '',
    });
  });
});

describe('the audit of a release', () => {
  const report = (name: string, severity: string, node: string) =>
    JSON.stringify({ vulnerabilities: { [name]: { severity, range: '<2', nodes: [node], via: [] } } });
  const ships = ['node_modules/express'];

  it.each(['high', 'critical', 'a new word'])(
    'the audit of a release stops for a vulnerability rated %s in what ships',
    (severity) => {
      const found = readAudit(report('express', severity, 'node_modules/express'), ships);
      expect(found).toEqual({ kind: 'asked', stops: [`express <2: ${severity}`] });
    },
  );

  it('the audit of a release stops for Electron, which npm takes for a tool', () => {
    const found = readAudit(report('electron', 'high', 'node_modules/electron'), ships);
    expect(found).toMatchObject({ stops: ['electron <2: high'] });
  });

  it('the audit of a release does not stop for a lesser vulnerability, or for a tool', () => {
    const none = { kind: 'asked', stops: [] };
    expect(readAudit(report('express', 'moderate', 'node_modules/express'), ships)).toEqual(none);
    expect(readAudit(report('vite', 'critical', 'node_modules/vite'), ships)).toEqual(none);
    expect(readAudit('{"vulnerabilities":{}}', ships)).toEqual(none);
  });

  it.each(['', 'npm error', '{"message":"405"}', '[]'])(
    'the audit of a release did not happen where npm says %j',
    (output) => {
      expect(readAudit(output, ships)).toEqual({ kind: 'unasked' });
    },
  );
});

describe('the files of a release', () => {
  const all = [
    'Counter-Relay-1.0.0-win-x64.exe',
    'Counter-Relay-1.0.0-win-x64.exe.blockmap',
    'Counter-Relay-1.0.0-mac-x64.dmg',
    'Counter-Relay-1.0.0-mac-arm64.dmg',
    'Counter-Relay-1.0.0-linux-x86_64.AppImage',
    'Counter-Relay-1.0.0-linux-amd64.deb',
    'latest.yml',
    'latest-mac.yml',
    'latest-linux.yml',
    'THIRD-PARTY-LICENSES.txt',
  ];

  it('the files of a release are all there', () => {
    expect(missingAssets(all)).toEqual([]);
  });

  it('each missing file of a release is noticed', () => {
    for (const name of all) expect(missingAssets(all.filter((other) => other !== name))).toHaveLength(1);
  });

  it('the sums of a release are as sha256sum writes them, and there is none of the sums themselves', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'relay-release-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(path.join(folder, 'b.txt'), 'abc');
    await writeFile(path.join(folder, 'a.txt'), '');
    for (let turn = 0; turn < 2; turn += 1) {
      await writeChecksums(folder);
      expect(await readFile(path.join(folder, CHECKSUMS), 'utf8')).toBe(
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n' +
          'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n',
      );
    }
  });

  it('the files of a release are listed with what is signed and what is not', () => {
    const notes = releaseNotes('1.0.0', ['Windows: Not signed: WIN_CSC_LINK is not set.']);
    expect(notes).toContain('- Windows: Not signed');
    expect(notes).toContain(CHECKSUMS);
  });
});

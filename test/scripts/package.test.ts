import { Packager } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { planPackage } from '../../scripts/packaging/plan.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

it('what is packaged is a release with the pinned Electron where its host serves files', () => {
  expect(planPackage({ isPinned: true, version: '45.4.1', canDownload: true }).kind).toBe('installers');
});

it.each([
  { isPinned: false, version: '25.1.1', canDownload: true },
  { isPinned: false, version: '25.1.1', canDownload: false },
  { isPinned: true, version: '45.4.1', canDownload: false },
])('what is packaged is otherwise a folder that calls itself not for release (%o)', (electron) => {
  const plan = planPackage(electron);
  expect(plan.kind).toBe('unpacked');
  expect(plan.words).toContain('not for release');
});

describe('the configuration of the packages', () => {
  const validated = async (config = {}) => {
    const packager = new Packager({ projectDir: ROOT, config });
    await packager.validateConfig();
    return packager.config;
  };

  it('the configuration of the packages is one that electron-builder takes, for each system', async () => {
    const { win, mac, linux, nsis } = await validated();
    expect(win?.target).toEqual([{ target: 'nsis', arch: 'x64' }]);
    expect(mac?.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
    expect(linux?.target).toEqual(['AppImage', 'deb']);
    expect(nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  });

  it('the Debian package recommends fonts for Chinese, Japanese, Korean and emoji, besides the usual', async () => {
    const { deb } = await validated();
    expect(deb?.recommends).toEqual(['libappindicator3-1', 'fonts-noto-cjk', 'fonts-noto-color-emoji']);
  });

  it('the configuration of the packages makes lists of updates for a placeholder address', async () => {
    const { publish } = await validated();
    expect(publish).toMatchObject({ provider: 'generic', url: expect.stringMatching(/\.invalid\//) });
  });

  it('the configuration of the packages would be refused with a word unknown to electron-builder', async () => {
    await expect(validated({ nsis: { perMachnie: false } })).rejects.toThrow('configuration.nsis');
  });
});

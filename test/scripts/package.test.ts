import { Packager } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { planPackage } from '../../scripts/packaging/plan.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

describe('what is packaged', () => {
  it('is a release with the pinned Electron where its host hands out files', () => {
    expect(planPackage({ isPinned: true, version: '45.4.1', canDownload: true }).kind).toBe('installers');
  });

  it.each([
    { isPinned: false, version: '25.1.1', canDownload: true },
    { isPinned: false, version: '25.1.1', canDownload: false },
    { isPinned: true, version: '45.4.1', canDownload: false },
  ])('is a folder that calls itself not for release otherwise (%o)', (electron) => {
    const plan = planPackage(electron);
    expect(plan.kind).toBe('unpacked');
    expect(plan.words).toContain('not for release');
  });
});

describe('the configuration of the packages', () => {
  const validated = async (config = {}) => {
    const packager = new Packager({ projectDir: ROOT, config });
    await packager.validateConfig();
    return packager.config;
  };

  it('is one that electron-builder takes, for each system', async () => {
    const { win, mac, linux, nsis } = await validated();
    expect(win?.target).toEqual([{ target: 'nsis', arch: 'x64' }]);
    expect(mac?.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
    expect(linux?.target).toEqual(['AppImage', 'deb']);
    expect(nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  });

  it('recommends fonts for Chinese, Japanese, Korean and emoji to Debian, beside what is recommended anyway', async () => {
    const { deb } = await validated();
    expect(deb?.recommends).toEqual(['libappindicator3-1', 'fonts-noto-cjk', 'fonts-noto-color-emoji']);
  });

  it('makes lists of updates, for an address that nobody can ask', async () => {
    const { publish } = await validated();
    expect(publish).toMatchObject({ provider: 'generic', url: expect.stringMatching(/\.invalid\//) });
  });

  it('would be refused with a word that electron-builder does not know', async () => {
    await expect(validated({ nsis: { perMachnie: false } })).rejects.toThrow('configuration.nsis');
  });
});

import { describe, expect, it } from 'vitest';
import { proxyFor, releaseUrl } from '../../scripts/electron/electron-pinned.mjs';
import { electronFlags } from '../../scripts/electron/run-electron.mjs';

describe('the address of an Electron release', () => {
  const file = `electron-v45.4.1-${process.platform}-${process.arch}.zip`;

  it('the address of an Electron release is at GitHub', () => {
    expect(releaseUrl('45.4.1', {})).toBe(
      `https://github.com/electron/electron/releases/download/v45.4.1/${file}`,
    );
  });

  it('the address of an Electron release is at a mirror where one is set', () => {
    const env = { ELECTRON_MIRROR: 'https://mirror.example/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' };
    expect(releaseUrl('45.4.1', env)).toBe(`https://mirror.example/electron/45.4.1/${file}`);
  });

  it('the address of an Electron release is asked for through the proxy that the environment names', () => {
    expect(proxyFor('https://github.com/x', { HTTPS_PROXY: 'http://proxy.example:3128' })).toBe(
      'http://proxy.example:3128',
    );
    expect(proxyFor('https://github.com/x', {})).toBeUndefined();
  });
});

describe("Electron's flags", () => {
  const desktop = { DISPLAY: ':0', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' };

  it("Electron's flags turn the sandbox off for root on Linux alone", () => {
    expect(electronFlags('linux', 0, desktop)).toEqual(['--no-sandbox']);
    expect(electronFlags('linux', 1000, desktop)).toEqual([]);
    expect(electronFlags('darwin', 0, {})).toEqual([]);
  });

  it("Electron's flags do without a keyring where nothing could answer for one", () => {
    expect(electronFlags('linux', 1000, { DISPLAY: ':0' })).toEqual(['--password-store=basic']);
  });
});

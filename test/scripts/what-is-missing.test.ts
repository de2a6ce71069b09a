import { describe, expect, it } from 'vitest';
import { chooseNames } from '../../scripts/setup/debian-packages.mjs';
import { lacksDisplay } from '../../scripts/setup/display.mjs';
import { isNodeTooOld } from '../../scripts/setup/main.mjs';
import { areInstalled } from '../../scripts/setup/packages.mjs';
import { missingIn } from '../../scripts/setup/system-libraries.mjs';

describe('npm packages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/for-macs': { version: '1.0.0', optional: true },
  };

  it('npm packages are installed when all that are for this system are there', () => {
    expect(areInstalled(wanted, { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } })).toBe(
      true,
    );
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }],
    ['one has other contents', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } }],
  ])('npm packages are not installed when %s', (_, installed) => {
    expect(areInstalled(wanted, installed)).toBe(false);
  });
});

it('the libraries of the system are missing where ldd finds none', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibgbm.so.1 => /lib/x86_64-linux-gnu/libgbm.so.1 (0x00007f92)',
    '\tlibasound.so.2 => not found',
  ].join('\n');
  expect(missingIn(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
});

it('the libraries of the system come from packages by the names that this system knows', () => {
  const rows = [['libgtk-3-0t64', 'libgtk-3-0'], ['libasound2t64', 'libasound2'], ['xvfb']];
  const ubuntu = [
    'libgtk-3-0t64:\n  Installed: (none)\n  Candidate: 3.24.41-4ubuntu1\n  Version table:',
    'libasound2t64:\n  Installed: 1.2.11\n  Candidate: 1.2.11\n  Version table:',
    'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
  ].join('\n');
  const debian = 'libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38-2\n  Version table:\n';
  expect(chooseNames(rows, ubuntu)).toEqual(['libgtk-3-0t64', 'libasound2t64', 'xvfb']);
  expect(chooseNames(rows, debian)).toEqual(['libgtk-3-0', 'libasound2', 'xvfb']);
});

it('the computer is missing a display only on a Linux that names none', () => {
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ DISPLAY: '' }, 'linux')).toBe(true);
  expect(lacksDisplay({}, 'win32')).toBe(false);
});

it('the computer needs Node 20.19', () => {
  expect(['20.18.3', '18.20.0'].map(isNodeTooOld)).toEqual([true, true]);
  expect(['20.19.0', '22.1.0', '24.0.0'].map(isNodeTooOld)).toEqual([false, false, false]);
});

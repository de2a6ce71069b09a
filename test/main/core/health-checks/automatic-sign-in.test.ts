import { expect, it } from 'vitest';
import { automaticSignInOf } from '../../../../main/core/health-checks/automatic-sign-in';
import { machineWith } from './machine-with';

const winlogon = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
const reg = (value: string) => `\r\n${winlogon}\r\n    AutoAdminLogon    ${value}\r\n\r\n`;
const notThere = 'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.\r\n';

async function signIn(...given: Parameters<typeof machineWith>) {
  return automaticSignInOf(machineWith(...given).machine);
}

it.each([
  ['REG_SZ    1', { kind: 'on', who: null }],
  ['REG_DWORD    0x1', { kind: 'on', who: null }],
  ['REG_SZ    0', { kind: 'off' }],
  ['REG_DWORD    0x0', { kind: 'off' }],
])('whether Windows signs in by itself is read from %s', async (value, expected) => {
  expect(await signIn('windows', { output: reg(value) })).toEqual(expected);
});

it('Windows does not sign in by itself where the value is not there, in any language', async () => {
  expect(await signIn('windows', { code: 1, output: notThere })).toEqual({ kind: 'off' });
});

it.each([
  [0, 'something else'],
  [5, ''],
])('whether Windows signs in by itself is not guessed: code %s, %j', async (code, output) => {
  expect(await signIn('windows', { code, output })).toEqual({ kind: 'unknown' });
});

it('whether Windows signs in by itself is the only value read: the password may be next to it', async () => {
  const { machine, ran } = machineWith('windows', { output: reg('REG_SZ    1') });
  await automaticSignInOf(machine);
  expect(ran).toEqual([
    [
      'C:\\Windows\\System32\\reg.exe',
      'query',
      winlogon.replace('HKEY_LOCAL_MACHINE', 'HKLM'),
      '/v',
      'AutoAdminLogon',
    ],
  ]);
});

it.each([
  [0, 'counter\n', { kind: 'on', who: 'counter' }],
  [0, '\n', { kind: 'off' }],
  [1, '', { kind: 'off' }],
  [127, '', { kind: 'unknown' }],
])('whether macOS signs in by itself is read from code %s, %j', async (code, output, expected) => {
  expect(await signIn('macos', { code, output })).toEqual(expected);
});

const linkOf = (service: string) => ({
  '/etc/systemd/system/display-manager.service': `/usr/lib/systemd/system/${service}.service`,
});

it.each([
  [
    'gdm3',
    '/etc/gdm3/custom.conf',
    '# GDM\n[daemon]\nWaylandEnable=false\nAutomaticLoginEnable = True\nAutomaticLogin = counter\n\n[security]\n',
    { kind: 'on', who: 'counter' },
  ],
  [
    'gdm',
    '/etc/gdm/custom.conf',
    '[daemon]\n#AutomaticLoginEnable=true\n#AutomaticLogin=counter\n',
    { kind: 'off' },
  ],
  [
    'gdm3',
    '/etc/gdm3/daemon.conf',
    '[daemon]\nAutomaticLoginEnable=false\nAutomaticLogin=counter\n',
    { kind: 'off' },
  ],
  [
    'gdm3',
    '/etc/gdm3/custom.conf',
    '[debug]\nAutomaticLoginEnable=true\nAutomaticLogin=counter\n',
    { kind: 'off' },
  ],
  [
    'lightdm',
    '/etc/lightdm/lightdm.conf.d/12-autologin.conf',
    '[Seat:*]\nautologin-user=counter\nautologin-user-timeout=0\n',
    { kind: 'on', who: 'counter' },
  ],
  ['lightdm', '/etc/lightdm/lightdm.conf', '[Seat:*]\n#autologin-user=counter\n', { kind: 'off' }],
  ['sddm', '/etc/sddm.conf', '[Autologin]\nUser=counter\nSession=plasma\n', { kind: 'on', who: 'counter' }],
  ['sddm', '/etc/sddm.conf.d/kde.conf', '[Autologin]\nUser=\n[Theme]\nUser=counter\n', { kind: 'off' }],
])('whether Linux signs in by itself is read for %s from %s', async (service, file, text, expected) => {
  expect(await signIn('linux', { links: linkOf(service), files: { [file]: text } })).toEqual(expected);
});

it('whether Linux signs in by itself depends on the login screen in use, not on another installed one', async () => {
  const files = { '/etc/sddm.conf': '[Autologin]\nUser=counter\n' };
  expect(await signIn('linux', { links: linkOf('lightdm'), files })).toEqual({ kind: 'off' });
});

it('whether Linux signs in by itself is what the file itself says, over those in its folder', async () => {
  const files = {
    '/etc/lightdm/lightdm.conf': '[Seat:*]\nautologin-user=counter\n',
    '/etc/lightdm/lightdm.conf.d/50-other.conf': '[Seat:*]\nautologin-user=other\n',
  };
  expect(await signIn('linux', { links: linkOf('lightdm'), files })).toEqual({
    kind: 'on',
    who: 'counter',
  });
});

it.each([['greetd'], ['']])(
  'whether Linux signs in by itself is not guessed for an unknown login screen: %j',
  async (service) => {
    expect(await signIn('linux', service === '' ? {} : { links: linkOf(service) })).toEqual({
      kind: 'unknown',
    });
  },
);

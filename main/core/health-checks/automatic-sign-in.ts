import path from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import type { Machine } from './machine';
import type { AutomaticSignIn } from './sign-in-check';

/** Asks the OS whether it signs a user in automatically. @throws Error if it cannot be asked */
export async function automaticSignInOf(machine: Machine): Promise<AutomaticSignIn> {
  switch (machine.system) {
    case 'windows': {
      const program = path.win32.join(machine.systemFolder, 'reg.exe');
      // Only this one value: a password may be next to it.
      const { code, output } = await machine.run(program, ['query', winlogon, '/v', 'AutoAdminLogon']);
      return code === 0 ? ofReg(output) : ofExit(code);
    }
    case 'macos': {
      const { code, output } = await machine.run('/usr/bin/defaults', ['read', loginWindow, 'autoLoginUser']);
      return code === 0 ? ofDefaults(output) : ofExit(code);
    }
    case 'linux':
      return linuxSignIn(machine);
    default:
      return assertNever(machine.system);
  }
}

const winlogon = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
const loginWindow = '/Library/Preferences/com.apple.loginwindow';

/** Any user may read the key, so 1 means that the value is missing; other codes say nothing. */
function ofExit(code: number): AutomaticSignIn {
  return { kind: code === 1 ? 'off' : 'unknown' };
}

/** Parses `reg query … /v AutoAdminLogon`: name, type and value are the same in every language. */
export function ofReg(output: string): AutomaticSignIn {
  const value = /^\s*AutoAdminLogon\s+REG_(?:SZ|DWORD)\s+(\S+)\s*$/imu.exec(output)?.[1];
  if (value === undefined) return { kind: 'unknown' };
  return Number(value) === 1 ? { kind: 'on', who: null } : { kind: 'off' };
}

/** Parses `defaults read … autoLoginUser`: a name. */
export function ofDefaults(output: string): AutomaticSignIn {
  const who = output.trim();
  return who === '' ? { kind: 'off' } : { kind: 'on', who };
}

/** Which login screen runs: systemd's link to it. */
const displayManager = '/etc/systemd/system/display-manager.service';

/** Reads the files of the login screen in use. @throws the disk's error */
async function linuxSignIn(machine: Machine): Promise<AutomaticSignIn> {
  const service = path.basename((await machine.target(displayManager)) ?? '', '.service');
  switch (service) {
    case 'gdm':
    case 'gdm3':
      return ofGdm(
        await textOf(machine, ['/etc/gdm3/custom.conf', '/etc/gdm3/daemon.conf', '/etc/gdm/custom.conf']),
      );
    case 'lightdm':
      return ofLightdm(await textOf(machine, await withFolder(machine, '/etc/lightdm/lightdm.conf')));
    case 'sddm':
      return ofSddm(await textOf(machine, await withFolder(machine, '/etc/sddm.conf')));
    default:
      return { kind: 'unknown' };
  }
}

/** GDM's `[daemon]`: whether it is on, and for whom. */
function ofGdm(text: string): AutomaticSignIn {
  const keys = keysOf(text, /^daemon$/u);
  const on = /^(?:true|1)$/iu.test(keys.get('AutomaticLoginEnable') ?? '');
  return onFor(on ? keys.get('AutomaticLogin') : undefined);
}

/** LightDM's seats: for whom. */
function ofLightdm(text: string): AutomaticSignIn {
  return onFor(keysOf(text, /^Seat(?:Defaults|:.*)$/u).get('autologin-user'));
}

/** SDDM's `[Autologin]`: for whom. */
function ofSddm(text: string): AutomaticSignIn {
  return onFor(keysOf(text, /^Autologin$/u).get('User'));
}

function onFor(who: string | undefined): AutomaticSignIn {
  return who === undefined || who === '' ? { kind: 'off' } : { kind: 'on', who };
}

/** The files in `<file>.d` first; the file itself comes last and wins. */
async function withFolder(machine: Machine, file: string): Promise<readonly string[]> {
  const names = await machine.list(`${file}.d`);
  return [...names.filter((name) => name.endsWith('.conf')).map((name) => `${file}.d/${name}`), file];
}

/** The existing files, in order. */
async function textOf(machine: Machine, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => machine.read(file)));
  return texts.filter((text) => text !== null).join('\n');
}

/** The keys under matching headings; the last value wins. */
function keysOf(text: string, heading: RegExp): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let within = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const name = /^\[(.*)\]$/u.exec(line)?.[1];
    if (name !== undefined) within = heading.test(name);
    const [, key, value] = /^([\w-]+)\s*=\s*(.*)$/u.exec(line) ?? [];
    if (within && key !== undefined && value !== undefined) keys.set(key, value);
  }
  return keys;
}

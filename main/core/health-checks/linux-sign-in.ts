import path from 'node:path';
import type { Machine } from './machine';
import type { AutomaticSignIn } from './sign-in-check';

/** Which login screen runs: systemd's link to it. */
const displayManager = '/etc/systemd/system/display-manager.service';

/** Looks into the files of the login screen that is in use. @throws the disk's error */
export async function linuxSignIn(machine: Machine): Promise<AutomaticSignIn> {
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

/** GDM's `[daemon]`: switched on, and who. */
export function ofGdm(text: string): AutomaticSignIn {
  const keys = keysOf(text, /^daemon$/u);
  const on = /^(?:true|1)$/iu.test(keys.get('AutomaticLoginEnable') ?? '');
  return onFor(on ? keys.get('AutomaticLogin') : undefined);
}

/** LightDM's seats: who. */
export function ofLightdm(text: string): AutomaticSignIn {
  return onFor(keysOf(text, /^Seat(?:Defaults|:.*)$/u).get('autologin-user'));
}

/** SDDM's `[Autologin]`: who. */
export function ofSddm(text: string): AutomaticSignIn {
  return onFor(keysOf(text, /^Autologin$/u).get('User'));
}

function onFor(who: string | undefined): AutomaticSignIn {
  return who === undefined || who === '' ? { kind: 'off' } : { kind: 'on', who };
}

/** The files in `<file>.d` first; the file itself is read last, and wins. */
async function withFolder(machine: Machine, file: string): Promise<readonly string[]> {
  const names = await machine.list(`${file}.d`);
  return [...names.filter((name) => name.endsWith('.conf')).map((name) => `${file}.d/${name}`), file];
}

/** All of them that there are, in their order. */
async function textOf(machine: Machine, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => machine.read(file)));
  return texts.filter((text) => text !== null).join('\n');
}

/** The keys below headings of that name; the last one counts. */
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

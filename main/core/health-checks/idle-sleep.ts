import path from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import type { Machine } from './machine';

/** How many idle minutes until the computer sleeps; 0: never; null: unknown. */
export type IdleMinutes = number | null;

/** Asks the OS when it sleeps on its own. @throws Error if it cannot be asked */
export async function idleMinutesOf(machine: Machine): Promise<IdleMinutes> {
  switch (machine.system) {
    case 'windows': {
      const program = path.win32.join(machine.systemFolder, 'powercfg.exe');
      return ofPowercfg((await machine.run(program, ['/query', 'SCHEME_CURRENT', 'SUB_SLEEP'])).output);
    }
    case 'macos':
      return ofPmset((await machine.run('/usr/bin/pmset', ['-g', 'custom'])).output);
    case 'linux':
      return ofGnome(machine);
    default:
      return assertNever(machine.system);
  }
}

/** "Sleep after" and "hibernate after"; their names are translated, their GUIDs are not. */
const windowsSettings = ['29f6c1db-86da-48c5-9fdb-f2b67b1f44da', '9d7815a6-7ee4-497e-8888-515a05f02364'];

/**
 * Parses `powercfg /query SCHEME_CURRENT SUB_SLEEP` in any language: each setting's last two numbers are the current
 * ones, on mains power and on battery, in seconds. A counter's computer is on mains power.
 */
export function ofPowercfg(output: string): IdleMinutes {
  const settings = output.split(/(?=\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b)/iu);
  const seconds = settings
    .filter((setting) => windowsSettings.includes(setting.slice(0, 36).toLowerCase()))
    .map((setting) => setting.match(/\b0x[0-9a-f]{8}\b/giu)?.at(-2))
    .filter((number) => number !== undefined)
    .map(Number);
  return seconds.length === 0 ? null : soonest(seconds.map(minutesOf));
}

/** Parses `pmset -g custom`: a block per power source, "sleep" in minutes. */
export function ofPmset(output: string): IdleMinutes {
  const [, onMains = ''] = output.split(/^AC Power:.*$/mu);
  const [untilNext = ''] = onMains.split(/^\S/mu);
  const minutes = /^\s+sleep\s+(\d+)/mu.exec(untilNext)?.[1];
  return minutes === undefined ? null : Number(minutes);
}

/** The GNOME choices that stop orders from arriving; a dark screen does not. */
const endsUse = ['suspend', 'hibernate', 'shutdown', 'logout'];
const gnomeKeys = 'org.gnome.settings-daemon.plugins.power';

/** Other desktops keep this elsewhere; GNOME's settings only hold for GNOME. */
async function ofGnome(machine: Machine): Promise<IdleMinutes> {
  if (!/\bgnome\b|\bunity\b/iu.test(machine.desktop)) return null;
  const read = (key: string) => machine.run('/usr/bin/gsettings', ['get', gnomeKeys, key]);
  const [type, timeout] = await Promise.all([
    read('sleep-inactive-ac-type'),
    read('sleep-inactive-ac-timeout'),
  ]);
  return ofGsettings(type.output, timeout.output);
}

/** What GNOME does after how many seconds, as `gsettings get` prints it: `'suspend'`, `1200` or `uint32 1200`. */
export function ofGsettings(type: string, timeout: string): IdleMinutes {
  const does = /^'([a-z-]+)'\s*$/u.exec(type)?.[1];
  const seconds = /^(?:u?int32 )?(\d+)\s*$/u.exec(timeout)?.[1];
  if (does === undefined) return null;
  if (!endsUse.includes(does)) return 0;
  return seconds === undefined ? null : minutesOf(Number(seconds));
}

function minutesOf(seconds: number): number {
  return Math.ceil(seconds / 60);
}

function soonest(minutes: readonly number[]): number {
  const some = minutes.filter((one) => one > 0);
  return some.length === 0 ? 0 : Math.min(...some);
}

import path from 'node:path';
import { assertNever } from '../../../shared/assert-never';
import { linuxSignIn } from './linux-sign-in';
import type { Machine } from './machine';
import type { AutomaticSignIn } from './sign-in-check';

/** Asks the system whether it signs somebody in by itself. @throws Error when it cannot be asked */
export async function automaticSignInOf(machine: Machine): Promise<AutomaticSignIn> {
  switch (machine.system) {
    case 'windows': {
      const program = path.win32.join(machine.systemFolder, 'reg.exe');
      // That one value alone: a password may lie beside it.
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

/** Everybody may read the key, so 1 says that it lacks the value; what else there is says nothing. */
function ofExit(code: number): AutomaticSignIn {
  return { kind: code === 1 ? 'off' : 'unknown' };
}

/** What `reg query … /v AutoAdminLogon` says: name, type and value are the same in every language. */
export function ofReg(output: string): AutomaticSignIn {
  const value = /^\s*AutoAdminLogon\s+REG_(?:SZ|DWORD)\s+(\S+)\s*$/imu.exec(output)?.[1];
  if (value === undefined) return { kind: 'unknown' };
  return Number(value) === 1 ? { kind: 'on', who: null } : { kind: 'off' };
}

/** What `defaults read … autoLoginUser` says: a name. */
export function ofDefaults(output: string): AutomaticSignIn {
  const who = output.trim();
  return who === '' ? { kind: 'off' } : { kind: 'on', who };
}

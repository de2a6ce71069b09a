import { existsSync } from 'node:fs';
import { capture } from '../../scripts/setup/children.mjs';
import { withoutMark } from '../../scripts/setup/leftovers.mjs';

const programs = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/bin/pdfinfo', '/usr/bin/pdftotext'];
export const pdfPrinterPpd = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const packages = ['cups', 'printer-driver-cups-pdf', 'poppler-utils'];
const install = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...packages];

/** Installs a real CUPS with its PDF printer where that is possible. @returns why there is none, or null */
export async function cupsLacks(): Promise<string | null> {
  if (isThere()) return process.getuid?.() === 0 ? null : 'only root can start a CUPS of its own';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `CUPS is not installed, and only root on Debian could install it: ${packages.join(', ')}`;
  if (!(await apt(install)) && (await apt(['update']))) await apt(install);
  return isThere() ? null : `apt-get could not install ${packages.join(', ')}`;
}

function isThere(): boolean {
  return [...programs, pdfPrinterPpd].every((file) => existsSync(file));
}

async function apt(args: readonly string[]): Promise<boolean> {
  const env = { ...withoutMark(process.env), DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { ok } = await capture('apt-get', ['-q', ...args], { env, leaveDaemons: true });
  return ok;
}

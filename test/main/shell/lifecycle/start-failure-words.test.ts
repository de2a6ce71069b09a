import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFailureWords } from '../../../../main/shell/lifecycle/start-failure-words';
import { setLanguage } from '../../../../shared/i18n/texts';

beforeEach(() => setLanguage('en', ''));
afterEach(() => setLanguage('en', ''));

const since = new Date(2026, 10, 28, 19, 30).toISOString();

it('a folder in use is reported with the process that holds it, and since when', () => {
  expect(startFailureWords({ kind: 'in-use', holder: { pid: 4321, since } })).toBe(
    'Counter Relay is already running on this data folder.\n\n' +
      'It is process 4321, since Sat, Nov 28, 7:30 PM. If you cannot find its window, end that process or restart this computer.',
  );
});

it('a folder in use is reported in Spanish too', () => {
  setLanguage('es', '');
  expect(startFailureWords({ kind: 'in-use', holder: { pid: 4321, since } })).toMatch(
    /^Counter Relay ya está abierto.*\n\nDesde .*28.*7:30.* la usa el proceso 4321\. /,
  );
});

it('a folder whose holder is not known is reported as in use', () => {
  expect(startFailureWords({ kind: 'in-use', holder: null })).toBe(
    'Counter Relay is already running on this data folder.',
  );
});

it('a folder that cannot be used is reported with the reason', () => {
  expect(startFailureWords({ kind: 'no-folder', reason: 'EIO' })).toMatch(/cannot be used\.\n\nEIO$/);
});

it('a variable of no use is reported with its name', () => {
  expect(startFailureWords({ kind: 'environment', problems: 'RELAY_PORT: a port is a number' })).toMatch(
    /^An environment variable .* no use\.\n\nRELAY_PORT: a port is a number$/,
  );
});

it('a core that ended at each start is reported as what it is, with what helps', () => {
  expect(startFailureWords({ kind: 'ended' })).toMatch(/ended each time .*\n\nRestart this computer\./);
});

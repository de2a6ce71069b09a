import { expect, it } from 'vitest';
import { appImageOf } from '../../../../main/shell/updater/app-image';

const env = { APPIMAGE: '/home/store/Counter-Relay.AppImage', APPDIR: '/tmp/.mount_abc' };

it('the AppImage is the file that the program was mounted from', () => {
  expect(appImageOf(env, '/tmp/.mount_abc/counter-relay')).toBe(env.APPIMAGE);
  expect(appImageOf({ ...env, APPDIR: '/tmp/.mount_abc/' }, '/tmp/.mount_abc/counter-relay')).toBe(
    env.APPIMAGE,
  );
});

it.each([
  ['no AppImage was started', {}],
  ['another program was mounted, and started this one', { ...env, APPDIR: '/tmp/.mount_xyz' }],
  ['a name only begins alike', { ...env, APPDIR: '/tmp/.mount_a' }],
  ['nothing is mounted', { ...env, APPDIR: '' }],
])('there is no AppImage when %s', (_, given) => {
  expect(appImageOf(given, '/tmp/.mount_abc/counter-relay')).toBeNull();
});

import { expect, it } from 'vitest';
import { secretVariables, withoutSecrets } from '../../../main/settings/secret-variables';

it('an environment for another process has everything but the secrets', () => {
  const env = { PATH: '/bin', RELAY_PORT: '0', RELAY_PASSWORD: 'p', NGROK_AUTHTOKEN: 't' };
  expect(withoutSecrets(env)).toEqual({ PATH: '/bin', RELAY_PORT: '0' });
  expect(Object.keys(env)).toEqual(expect.arrayContaining(Object.values(secretVariables)));
});

import { expect, it } from 'vitest';
import { takeSecrets } from '../../../../main/core/settings/secret-variables';

it('the secrets of an environment are taken out of it, and nothing else', () => {
  const env = { PATH: '/bin', RELAY_PORT: '0', RELAY_PASSWORD: 'p', NGROK_AUTHTOKEN: 't' };
  expect(takeSecrets(env)).toEqual({ RELAY_PASSWORD: 'p', NGROK_AUTHTOKEN: 't' });
  expect(env).toEqual({ PATH: '/bin', RELAY_PORT: '0' });
});

it('an environment without secrets gives none', () => {
  expect(takeSecrets({ PATH: '/bin' })).toEqual({});
});

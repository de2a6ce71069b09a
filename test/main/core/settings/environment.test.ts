import { expect, it } from 'vitest';
import { readEnvironment } from '../../../../main/core/settings/environment';
import { environmentWith } from '../../../support/relay/relay-environment';

const secrets = { RELAY_PASSWORD: 'p', NGROK_AUTHTOKEN: 'a-token' };

it('the environment is read', () => {
  const env = {
    RELAY_PORT: '0',
    RELAY_USERNAME: 'u',
    RELAY_DOMAIN: 'https://Pizza.ngrok-free.app/',
    RELAY_NGROK_SERVER: 'localhost:4443',
    RELAY_NGROK_CA: '/ca.pem',
    PATH: '/bin',
    ...secrets,
  };
  expect(readEnvironment(env)).toEqual({
    port: 0,
    username: 'u',
    password: 'p',
    printers: null,
    token: 'a-token',
    domain: 'pizza.ngrok-free.app',
    ngrokServer: 'localhost:4443',
    ngrokCertificateFile: '/ca.pem',
  });
});

it('an environment that says nothing leaves everything to the settings', () => {
  expect(readEnvironment({ RELAY_PORT: '', RELAY_PASSWORD: '' })).toEqual(environmentWith());
});

it.each([
  ['RELAY_PORT', 'many'],
  ['RELAY_PORT', '-1'],
  ['RELAY_PORT', '70000'],
  ['RELAY_PORT', '1.5'],
  ['RELAY_DOMAIN', 'not a domain'],
  ['RELAY_NGROK_SERVER', 'no-port'],
])('an environment with a %s of %s is refused in words', (name, value) => {
  expect(() => readEnvironment({ [name]: value, ...secrets })).toThrow(name);
});

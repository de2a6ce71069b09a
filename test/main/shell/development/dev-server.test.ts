import { expect, it } from 'vitest';
import { devServerOf } from '../../../../main/shell/development/dev-server';

const origin = 'http://127.0.0.1:5173';
const nonce = '11f2b5c6-8d1e-4f5a-9a38-0f4a0f6f6b51';
const env = { ELECTRON_RENDERER_URL: origin, RELAY_DEV_NONCE: nonce };

it('the dev server gets the pages from the server that develops them', () => {
  expect(devServerOf(env, false)).toEqual({ origin, nonce });
});

it('the pages come from the package alone once the app is packaged', () => {
  expect(devServerOf(env, true)).toBeNull();
});

it.each([
  ['of another computer', { ...env, ELECTRON_RENDERER_URL: 'http://192.168.1.2:5173' }],
  ['of a name that begins like this computer', { ...env, ELECTRON_RENDERER_URL: 'http://127.0.0.1.evil:80' }],
  ['with something behind its port', { ...env, ELECTRON_RENDERER_URL: `${origin}; script-src *` }],
  ['whose nonce would end a rule', { ...env, RELAY_DEV_NONCE: "x' 'unsafe-inline' '0123456789" }],
  ['without a nonce', { ELECTRON_RENDERER_URL: origin }],
  ['that nobody names', {}],
])('the app takes no dev server %s', (_, odd) => {
  expect(devServerOf(odd, false)).toBeNull();
});

import { expect, it } from 'vitest';
import { pageHeaders, pagePolicy } from '../../../../main/shell/windows/page-policy';

const rules = (policy: string) => policy.split('; ');
const built = rules(pagePolicy(null));
const server = { origin: 'http://127.0.0.1:5173', nonce: '11f2b5c6-8d1e-4f5a-9a38-0f4a0f6f6b51' };
const developed = rules(pagePolicy(server));

it('a built page may load nothing but files of its own, and connect to nothing', () => {
  expect(built).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

it('a page under development may also do what its server needs, and nothing else', () => {
  expect(developed.filter((rule) => !built.includes(rule))).toEqual([
    "script-src 'self' 'nonce-11f2b5c6-8d1e-4f5a-9a38-0f4a0f6f6b51'",
    "style-src 'self' 'nonce-11f2b5c6-8d1e-4f5a-9a38-0f4a0f6f6b51'",
    'connect-src ws://127.0.0.1:5173',
  ]);
  expect(built.filter((rule) => !developed.includes(rule))).toEqual([
    "script-src 'self'",
    "style-src 'self'",
  ]);
});

it('a page under development differs in its policy alone', () => {
  const { 'Content-Security-Policy': _, ...others } = pageHeaders(null);
  expect(pageHeaders(server)).toEqual({ ...others, 'Content-Security-Policy': pagePolicy(server) });
});

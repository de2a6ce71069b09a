import { expect, it } from 'vitest';
import { isUpdateFeed } from '../../../shared/settings/update-feed';

it.each([
  '',
  'https://updates.example',
  'https://updates.example/counter-relay/',
  'https://updates.example:8443/a%20b',
  'http://127.0.0.1:8080/updates',
  'http://localhost/updates',
  'http://[::1]:8080',
])('updates may come from "%s"', (address) => {
  expect(isUpdateFeed(address)).toBe(true);
});

it.each([
  'http://updates.example',
  'http://127.0.0.1.example/',
  'http://localhost.example/',
  'ftp://updates.example',
  'file:///tmp/updates',
  'updates.example',
  'https://',
  'https://user:secret@updates.example',
  'https://user@updates.example',
  'https://updates.example/?token=x',
  'https://updates.example/#x',
  'https://updates.example/a b',
  ' https://updates.example',
  `https://updates.example/${'a'.repeat(500)}`,
])('updates may not come from "%s"', (address) => {
  expect(isUpdateFeed(address)).toBe(false);
});

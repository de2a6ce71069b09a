import { expect, it } from 'vitest';
import { givenDataDir } from '../../../../main/core/settings/given-data-dir';

it('the data folder is the one that the environment names, and an empty name is none', () => {
  expect(givenDataDir({ RELAY_DATA_DIR: '/x' })).toBe('/x');
  expect(givenDataDir({ RELAY_DATA_DIR: '' })).toBeNull();
  expect(givenDataDir({})).toBeNull();
});

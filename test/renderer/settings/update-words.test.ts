import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdWords, updateWords } from '../../../renderer/settings/update-words';
import { setLanguage } from '../../../shared/i18n/texts';

beforeAll(() => setLanguage('en', ''));
afterAll(() => setLanguage('en', ''));

const at = new Date(2026, 10, 21, 19, 2).toISOString();

it.each([
  [{ kind: 'off', why: 'no-feed' }, /^Off: there is no address/],
  [{ kind: 'off', why: 'package-manager' }, /^Off: .* package of the system/],
  [{ kind: 'idle', checkedAt: null }, /^Nobody has looked/],
  [{ kind: 'idle', checkedAt: at }, /none that is newer, at Sat, Nov 21, 7:02 PM$/],
  [{ kind: 'downloading', version: '0.2.0', percent: 3 }, /^Version 0\.2\.0 is being fetched/],
  [{ kind: 'ready', version: '0.2.0', held: null }, /^Version 0\.2\.0 is ready/],
  [{ kind: 'installing', version: '0.2.0' }, /back in a minute/],
  [{ kind: 'failed', problem: 'damaged', at }, /Nov 21, 7:02 PM\)\. It came damaged, .* Nothing has changed/],
] as const)('the update %o is put in words', (state, words) => {
  expect(updateWords(state)).toMatch(words);
});

it.each([
  [{ why: 'recent-order', until: at }, 'Not yet: an order came lately. From 7:02 PM'],
  [{ why: 'open-orders', count: 1 }, 'Not yet: 1 order is still open.'],
  [{ why: 'open-orders', count: 3 }, 'Not yet: 3 orders are still open.'],
  [{ why: 'being-taken' }, 'Not yet: an order is coming in.'],
] as const)('a waiting update says why it must wait: %o', (held, words) => {
  expect(holdWords(held)).toBe(words);
});

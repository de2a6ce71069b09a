import { expect, it } from 'vitest';
import { blockedOfLog } from '../../../../main/core/history/read-day';

const line = (fields: object) =>
  JSON.stringify({ at: 'one', what: 'refused', code: 'PAUSED', path: '/bbot', key: 'a', ...fields });

it('the log tells of each blocked checkout once, as it was last tried', () => {
  const lines = [line({ valueCents: 100 }), line({ key: 'b' }), line({ at: 'two', valueCents: 300 })];
  expect(blockedOfLog(lines)).toEqual([
    { at: 'one', code: 'PAUSED', valueCents: null, attempts: 1 },
    { at: 'two', code: 'PAUSED', valueCents: 300, attempts: 2 },
  ]);
});

it('reading blocked checkouts skips other lines, torn ones and spoiled ones', () => {
  const lines = ['', '{"at":"x","what":"taken"}', line({ code: 'NO_CODE' }), line({}), line({}).slice(0, -9)];
  expect(blockedOfLog(lines)).toHaveLength(1);
});

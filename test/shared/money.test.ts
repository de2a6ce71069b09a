import { expect, it } from 'vitest';
import { formatCents } from '../../shared/money';
import { spanish } from '../../shared/spanish';

it('writes dollars as people in the United States do, in both languages', () => {
  expect(formatCents(3078, 'en-US')).toBe('$30.78');
  expect(formatCents(123_456, spanish.locale)).toBe('$1,234.56');
});

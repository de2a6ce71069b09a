import { isRecord } from './is-record';
import { readText } from './visible-text';

/**
 * Whether a value says that there is nothing: `[]`, `{}`, a text with nothing visible, or a record of these. Null and
 * missing values say nothing.
 */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) {
    const present = Object.values(value).filter((one) => one !== null);
    return Object.keys(value).length === 0 || (present.length > 0 && present.every(isEmpty));
  }
  return typeof value === 'string' && readText(value) === null;
}

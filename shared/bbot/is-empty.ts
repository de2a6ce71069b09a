import { isRecord } from './is-record';
import { readText } from './visible-text';

/** Whether a value says that there is nothing: `[]`, `{}`, or a text that shows nothing. Null and what is missing say nothing. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.keys(value).length === 0;
  return typeof value === 'string' && readText(value) === null;
}

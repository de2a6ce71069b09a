import { byField } from './by-field';
import { readText } from './visible-text';

/** An id as a label tells staff nothing. */
const looksLikeId = /^(\d+|[\da-f]{8,}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** A field's name in words, or as a person wrote it; null if it is not meant for people. */
export const labelOf = byField((field): string | null => {
  if (looksLikeId.test(field)) return null;
  const isWritten = /[^\w]/.test(field);
  const words = isWritten
    ? field
    : field
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replaceAll('_', ' ')
        .trim();
  const shown = readText(words);
  if (shown === null) return null;
  return isWritten ? shown : `${shown.slice(0, 1).toUpperCase()}${shown.slice(1).toLowerCase()}`;
});

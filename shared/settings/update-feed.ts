const maxLength = 500;
const thisComputer = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether updates may be fetched from there: empty, or an https address. Over http, anyone on the way could have
 * written the response; only this computer itself is allowed. A name, a password or a `?` would end up in a report.
 */
export function isUpdateFeed(text: string): boolean {
  if (text === '') return true;
  if (text.length > maxLength || /[\s?#]/.test(text)) return false;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && thisComputer.has(url.hostname));
}

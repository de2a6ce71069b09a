/** A string, a structural character, or anything else between two of them. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON with one value per line. Only white space changes: numbers, escapes, duplicate keys and their order stay as they
 * came. Text that is not JSON comes back unchanged.
 */
export function prettyJson(text: string): string {
  if (!isJson(text)) return text;
  const parts: string[] = [];
  let depth = 0;
  let previous = '';
  for (const [token] of text.matchAll(tokens)) {
    const closes = token === '}' || token === ']';
    if (closes) depth -= 1;
    const empty = closes && (previous === '{' || previous === '[');
    if ((closes && !empty) || (!closes && breaksAfter(previous))) parts.push(`\n${'  '.repeat(depth)}`);
    parts.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth += 1;
    previous = token;
  }
  return parts.join('');
}

function breaksAfter(token: string): boolean {
  return token === '{' || token === '[' || token === ',';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

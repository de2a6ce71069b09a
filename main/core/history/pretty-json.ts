/** A text, a sign of structure, or whatever else stands between two of them. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON with a line for each value. Only white space is changed: numbers, escapes, doubled keys and their order stay
 * as they came. What is no JSON comes back to the letter.
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

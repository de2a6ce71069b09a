/** Bbot's bodies nest eight deep. */
const deepest = 60;
const maxOfForm = 16 * 1024;

/**
 * Reads what it can from text that should be JSON but is not: everything before a cut-off, Python's print output, a
 * form. Only for showing staff whose body was refused; no order is taken from it. Never throws.
 */
export function looseJson(text: string): unknown {
  const from = text.search(/[{[]/);
  if (from !== -1) return new LooseReader(text, from).value(0);
  const fields = [...new URLSearchParams(text.slice(0, maxOfForm))];
  // A form field may hold the whole body, and so may its name.
  const whole = fields.flat().find((part) => /^\s*[{[]/.test(part));
  return whole === undefined ? Object.fromEntries(fields) : looseJson(whole);
}

const white = /[\s,;]*/y;
const word = /[^\s,;:=\]}[{"']+/y;
const colon = /\s*[:=]/y;
const words: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  NaN: null,
};
const number = /^-?\d{1,15}(?:\.\d+)?$/;

class LooseReader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  value(depth: number): unknown {
    this.#match(white);
    const first = this.text[this.at];
    if (depth > deepest) {
      this.at = this.text.length;
      return null;
    }
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"' || first === "'") return this.#string(first);
    const token = this.#match(word);
    if (token === '') this.at += 1;
    if (Object.hasOwn(words, token)) return words[token];
    return number.test(token) ? Number(token) : token;
  }

  #object(depth: number): Record<string, unknown> {
    const fields: [string, unknown][] = [];
    this.at += 1;
    while (!this.#ends('}')) {
      const before = this.at;
      const name = this.value(depth + 1);
      const value = this.#match(colon) === '' ? null : this.value(depth + 1);
      fields.push([typeof name === 'object' ? '' : String(name), value]);
      if (this.at === before) this.at += 1;
    }
    // `fromEntries`, not assignment: `__proto__` is data here.
    return Object.fromEntries(fields);
  }

  #list(depth: number): unknown[] {
    const values: unknown[] = [];
    this.at += 1;
    while (!this.#ends(']')) {
      const before = this.at;
      values.push(this.value(depth + 1));
      if (this.at === before) this.at += 1;
    }
    return values;
  }

  /** At its closing bracket, or at the end of the text. A bracket of the other kind is skipped. */
  #ends(bracket: string): boolean {
    for (;;) {
      this.#match(white);
      const next = this.text[this.at];
      if (next === undefined) return true;
      if (next !== '}' && next !== ']') return false;
      this.at += 1;
      if (next === bracket) return true;
    }
  }

  #string(quote: string): string {
    const from = this.at + 1;
    let end = from;
    while (end < this.text.length && this.text[end] !== quote) end += this.text[end] === '\\' ? 2 : 1;
    this.at = end + 1;
    const inner = this.text.slice(from, end);
    if (!inner.includes('\\')) return inner;
    return inner.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, sign: string) => unescaped(sign));
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** @param sign what follows the backslash, e.g. "n" or "u00e9" */
function unescaped(sign: string): string {
  if (sign.length === 5) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
  return escapes[sign] ?? sign;
}

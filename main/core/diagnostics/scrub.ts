/** A scrubbing rule: what to find, and its replacement. */
interface Rule {
  readonly find: RegExp;
  readonly put: string | ((found: string, ...groups: string[]) => string);
}

const date = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const fewestPhoneDigits = 7;

/**
 * In order: longest and surest first. A report should rather miss a word than leak one: what only looks like a secret
 * goes too.
 */
const rules: readonly Rule[] = [
  // A JSON error quotes the text it met, which may be an order.
  { find: /["'].*(?= is not valid JSON)/gsu, put: '[text]' },
  {
    find: /((?:pass(?:word|phrase)?|token|secret|authorization|credentials?|api.?key)\\?["']?\s*[:=]\s*)(\\?["'])(?:(?!\2).)*\2/giu,
    put: '$1[secret]',
  },
  {
    find: /((?:pass(?:word|phrase)?|token|secret|authorization|credentials?|api.?key)\s*[:=]\s*)(?:(?:Basic|Bearer)\s+)?[^\s"'[\]]+/giu,
    put: '$1[secret]',
  },
  { find: /\b(Basic|Bearer)\s+[\w+/=.~-]{6,}/giu, put: '$1 [secret]' },
  { find: /([a-z][a-z0-9+.-]*:\/\/)([^\s/"'<>\\]+)/giu, put: (_, scheme, place) => scheme + hostOf(place) },
  { find: /[^\s"<>()[\],;:=/\\]+@[^\s"'<>(){}[\],;:=/\\|]+/gu, put: '[e-mail]' },
  { find: /\b(?:[\w-]+\.)*ngrok(?:-free)?\.(?:app|dev|io|pizza)\b/giu, put: '[address]' },
  {
    find: /(?:[a-z]:)?(?:\\{1,2}|\/)(?:home|Users|Documents and Settings)(?:\\{1,2}|\/)[^\\/"'\n:,]+/giu,
    put: '~',
  },
  { find: /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu, put: '$1…' },
  { find: /(?<![\w.])(?!127\.)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.]*\d)/gu, put: '[address]' },
  {
    find: /(?<![\w:])(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]+(?:%\w+)?|(?<![\w:])[0-9a-f:]*::[0-9a-f:]*(?:%\w+)?/giu,
    put: '[address]',
  },
  { find: /[\w+=-]{20,}/gu, put: (run) => (looksGenerated(run) ? '[secret]' : run) },
  { find: /\+?\(?\p{Nd}[\p{Nd}\p{Zs}().+/-]{4,}\p{Nd}/gu, put: (run) => numberOf(run) },
];

/**
 * Removes what may be secret or personal: credentials, tokens, network and personal addresses, phone numbers, long
 * numbers, user folders. Order ids keep eight characters.
 */
export function scrub(text: string): string {
  return rules.reduce((scrubbed, { find, put }) => scrubbed.replace(find, put as string), text);
}

/**
 * A scrubber that first removes known secrets wherever they appear as whole words.
 * @param known short ones are ignored: they would match in every text
 */
export function scrubberOf(known: readonly string[]): (text: string) => string {
  const words = [...new Set(known.filter((word) => word.trim().length >= 4))]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    const within = words.filter((word) => lower.includes(word)).map(escaped);
    if (within.length === 0) return scrub(text);
    return scrub(text.replace(new RegExp(`(?<!\\w)(?:${within.join('|')})(?!\\w)`, 'giu'), '[removed]'));
  };
}

/** Keeps only this computer's own hosts, and the port. */
function hostOf(place: string): string {
  const [, host = '', port = ''] = /^(?:.*@)?(.*?)(:\d+)?$/su.exec(place) ?? [];
  return /^(?:127\.[\d.]+|localhost|\[::1\])$/iu.test(host) ? `${host}${port}` : `[address]${port}`;
}

/** No one types mixed cases and digits this long without a break. */
function looksGenerated(run: string): boolean {
  return [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(run)).length > 1;
}

/** Keeps dates; any other run with enough digits may be a phone number. */
function numberOf(run: string): string {
  if (date.test(run)) return run;
  return run.replace(/\P{Nd}/gu, '').length < fewestPhoneDigits ? run : '[number]';
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** A rule of the scrubber: what is found, and what stands in its place. */
interface Rule {
  readonly find: RegExp;
  readonly put: string | ((found: string, ...groups: string[]) => string);
}

const date = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const fewestPhoneDigits = 7;

/**
 * In their order: what is longest and surest first. A report rather lacks a word than tells one: what only looks
 * like a secret goes too.
 */
const rules: readonly Rule[] = [
  // An error about JSON quotes the text that it met, which may be an order.
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
  { find: /[\w+=-]{20,}/gu, put: (run) => (looksMade(run) ? '[secret]' : run) },
  { find: /\+?\(?\p{Nd}[\p{Nd}\p{Zs}().+/-]{4,}\p{Nd}/gu, put: (run) => numberOf(run) },
];

/**
 * Takes out of a text what may be a secret or a person: credentials, tokens, addresses of networks and people,
 * phone numbers, long numbers, the folders of a user. Ids of orders keep eight characters.
 */
export function scrub(text: string): string {
  return rules.reduce((scrubbed, { find, put }) => scrubbed.replace(find, put as string), text);
}

/**
 * A scrubber that first takes out what is known to be secret, wherever it stands as a word of its own.
 * @param known short ones are left alone: they would be found in every word
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

/** Of an address on the network only this computer's own may be read, and which port it is. */
function hostOf(place: string): string {
  const [, host = '', port = ''] = /^(?:.*@)?(.*?)(:\d+)?$/su.exec(place) ?? [];
  return /^(?:127\.[\d.]+|localhost|\[::1\])$/iu.test(host) ? `${host}${port}` : `[address]${port}`;
}

/** Nobody writes small and capital letters or digits so long without a break. */
function looksMade(run: string): boolean {
  return [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(run)).length > 1;
}

/** A day may be read; any other run of so many digits may be a phone number. */
function numberOf(run: string): string {
  if (date.test(run)) return run;
  return run.replace(/\P{Nd}/gu, '').length < fewestPhoneDigits ? run : '[number]';
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

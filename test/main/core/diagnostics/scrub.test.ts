import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub, scrubberOf } from '../../../../main/core/diagnostics/scrub';
import { cpuCost } from '../../../support/cost';

it.each([
  [
    'a name and password in an address',
    'GET https://bbot:k1tchen@pizza.ngrok-free.app/bbot',
    'GET https://[address]/bbot',
  ],
  [
    'an address on the internet',
    'fetch wss://pizza.example.com:443/x failed',
    'fetch wss://[address]:443/x failed',
  ],
  ['a fixed domain', 'ENOTFOUND pizza-place.ngrok-free.app', 'ENOTFOUND [address]'],
  ['an authorization', 'Authorization: Basic YmJvdDpraXQ=', 'Authorization: [secret]'],
  ['a bearer', 'sent Bearer abc.def.ghi', 'sent Bearer [secret]'],
  ['a password', 'password=kitchen', 'password=[secret]'],
  ['a password in JSON', '{"password":"kitchen secret","a":1}', '{"password":[secret],"a":1}'],
  ['a token', 'token 2abcDEF_ngrokTokenOfThisShop49 refused', 'token [secret] refused'],
  ['an e-mail address', 'from eric.wang+x@example.com, today', 'from [e-mail], today'],
  ['an e-mail address of any script', 'für jürgen@exämple.de', 'für [e-mail]'],
  ['a phone number', 'call +1 (555) 555-5555 now', 'call [number] now'],
  ['a phone number without spaces', 'phone 5555555555.', 'phone [number].'],
  ['a long number', 'id 12345678', 'id [number]'],
  ['a printer’s address', 'connect ECONNREFUSED 192.168.1.50:9100', 'connect ECONNREFUSED [address]:9100'],
  ['a short one', 'connect 10.0.0.7', 'connect [address]'],
  ['an address of the new kind', 'connect fe80::1ff:fe23:4567:890a%eth0', 'connect [address]'],
  ['a home folder', "open '/home/eric/relay/settings.json'", "open '~/relay/settings.json'"],
  ['a home folder of macOS', 'at /Users/eric wang/Library/x', 'at ~/Library/x'],
  ['a home folder of Windows', 'EPERM C:\\Users\\Eric Wang\\AppData\\x', 'EPERM ~\\AppData\\x'],
  ['the same inside JSON', 'EPERM C:\\\\Users\\\\Eric\\\\AppData', 'EPERM ~\\\\AppData'],
  [
    'an order that JSON tripped over',
    'x.json: Unexpected token \'W\', ..."ame":"Eric "Wang"... is not valid JSON',
    'x.json: Unexpected token [text] is not valid JSON',
  ],
  ['an id', 'order 709ae338-2b1c-4f9a-8d3e-0123456789ab lost', 'order 709ae338… lost'],
])('a text for support loses %s', (_, text, scrubbed) => {
  expect(scrub(text)).toBe(scrubbed);
});

it.each([
  'ENOSPC: no space left on device, write',
  'connect ECONNREFUSED 127.0.0.1:4747',
  'listening http://127.0.0.1:4747/bbot',
  'authentication failed: ERR_NGROK_334',
  '2026-11-21T19:03:12.410Z taken',
  'of 2026-11-21, seconds=86400',
  'the day could not be closed; it is tried again',
  'a.b.c 1.2.3, std::string, 12:30:05',
])('a text for support keeps what says what is wrong: %s', (text) => {
  expect(scrub(text)).toBe(text);
});

const before = fc.constantFrom('', 'reason ', 'at "', '(', 'x: ', "'", 'a, ');
const after = fc.constantFrom('', ' refused', '", then', ')', '.', "'", ', b');
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('secrets in other text', () => {
  const gone = (secret: fc.Arbitrary<string>) =>
    fc.assert(
      fc.property(before, secret, after, (head, word, tail) => {
        expect(scrub(head + word + tail)).not.toContain(word);
      }),
      { numRuns: 2_000 },
    );

  it('nothing is left of a password that the app made, or a token, whatever is around it', () => {
    gone(
      fc
        .uint8Array({ minLength: 18, maxLength: 40 })
        .map((bytes) => Buffer.from(bytes).toString('base64url'))
        .filter((made) => /[a-z]/.test(made) && /[A-Z]/.test(made)),
    );
  });

  it('nothing is left of an e-mail address, whatever is around it', () => {
    gone(fc.emailAddress().filter((address) => !/[/=]/.test(address)));
  });

  it('nothing is left of a phone number, whatever is around it', () => {
    const phone = fc
      .tuple(
        fc.constantFrom('', '+1 ', '+1', '1-', '+44 '),
        digits(3),
        digits(3),
        digits(4),
        fc.constantFrom('', ' ', '-', '.'),
      )
      .map(([country, area, exchange, line, gap]) => `${country}${area}${gap}${exchange}${gap}${line}`);
    gone(phone);
  });
});

it('a text for support loses known secrets as whole words in any case, and keeps short words', () => {
  const known = ['Eric Wang', 'Kitchen', 'pa+ss(word', 'Al', '  '];
  expect(scrubberOf(known)('eric wang at KITCHEN, not kitchens, pa+ss(word, Al')).toBe(
    '[removed] at [removed], not kitchens, [removed], Al',
  );
  expect(scrubberOf([])('nothing known')).toBe('nothing known');
});

it('scrubbing the worst line of a busy store costs little more than an ordinary one, so orders need not wait', async () => {
  const guests = Array.from({ length: 2_000 }, (_, index) => `Guest number ${index} (of many)`);
  const scrubber = scrubberOf(guests);
  const worst = `at "${'a.'.repeat(450)}" ${'5'.repeat(50)} is not`;
  const ordinary = 'the printer in the kitchen has no paper '.repeat(25).slice(0, worst.length);
  const costOf = (line: string) =>
    cpuCost(() => {
      for (let count = 0; count < 40; count += 1) scrubber(line);
    });
  await costOf(worst); // until the code is warm
  const ratio = (await costOf(worst)) / (await costOf(ordinary));
  expect(ratio).toBeLessThan(40);
});

import { expect, it } from 'vitest';
import { bbotHelp, readBbotArguments, WrongArgumentError } from './bbot-arguments';
import { mixes, mixShares } from './bbot-mix';
import { NotLoopbackError } from './bbot-origin';

it('the Bbot simulator takes the address as the app prints it, and credentials from the environment', () => {
  const environment = { RELAY_USERNAME: 'bbot', RELAY_PASSWORD: 'secret' };
  const options = readBbotArguments(['--url', 'http://127.0.0.1:4747/bbot'], environment);
  expect(options).toMatchObject({
    origin: 'http://127.0.0.1:4747',
    username: 'bbot',
    password: 'secret',
    caFile: null,
    mix: mixes.rush,
  });
});

it('the Bbot simulator takes the public address as the app prints it, and the authority to trust for it', () => {
  const options = readBbotArguments(['--url', 'https://localhost:40123/bbot', '--ca', 'ca.pem'], {});
  expect(options).toMatchObject({ origin: 'https://localhost:40123', caFile: 'ca.pem' });
});

it("the command line of the Bbot simulator takes the README's user name where none is given", () => {
  expect(readBbotArguments([], { RELAY_PASSWORD: 'secret' })).toMatchObject({ username: 'bbot' });
});

it('the command line of the Bbot simulator changes single shares of a mix', () => {
  const options = readBbotArguments(['--mix', 'calm', '--cancelled', '25'], {});
  expect(options?.mix).toEqual({ ...mixes.calm, cancelled: 25 });
});

it.each([
  'https://192.168.1.20:4747',
  'https://shop.ngrok-free.app/bbot',
  'ftp://127.0.0.1',
  'http://192.168.1.20:4747',
  'http://example.com',
  'http://127.0.0.1.example.com/bbot',
  'http://127.0.0.1@example.com',
  'not an address',
])('the command line of the Bbot simulator refuses %s, which is not this computer', (url) => {
  expect(() => readBbotArguments(['--url', url], {})).toThrow(NotLoopbackError);
});

it.each([
  [['--count', '0'], '--count must be a number from 1 to 10000'],
  [['--count', '10001'], '--count'],
  [['--minutes', 'long'], '--minutes'],
  [['--cancelled', '101'], '--cancelled must be a number from 0 to 100'],
  [['--mix', 'storm'], '--mix must be one of calm, rush, chaos'],
  [['--to', 'nowhere'], '--to must be one of bbot, updates, both'],
  [['--nonsense'], '--nonsense'],
  [['stray'], 'stray'],
])(
  'the command line of the Bbot simulator refuses %j in words that name the option',
  (commandLine, words) => {
    expect(() => readBbotArguments(commandLine, {})).toThrow(WrongArgumentError);
    expect(() => readBbotArguments(commandLine, {})).toThrow(words);
  },
);

it('the command line of the Bbot simulator names every share of a mix in its help', () => {
  expect(readBbotArguments(['--help'], {})).toBeNull();
  for (const share of mixShares) expect(bbotHelp).toContain(`--${share} P`);
});

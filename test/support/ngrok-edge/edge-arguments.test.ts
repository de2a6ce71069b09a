import { describe, expect, it } from 'vitest';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import { edgeDomain, edgeToken } from './edge';
import { pastedCommands, readEdgeArguments } from './edge-arguments';

it('the command line of the local edge needs no options', () => {
  expect(readEdgeArguments([])).toEqual({
    token: edgeToken,
    domain: edgeDomain,
    ingressPort: 0,
    publicPort: 0,
    caFile: null,
  });
});

it('the command line of the local edge takes a token, a domain, ports and a file', () => {
  const commandLine = '--token T --domain d.ngrok.app --port 4443 --public-port 8443 --ca ca.pem'.split(' ');
  expect(readEdgeArguments(commandLine)).toEqual({
    token: 'T',
    domain: 'd.ngrok.app',
    ingressPort: 4443,
    publicPort: 8443,
    caFile: 'ca.pem',
  });
});

it.each([
  [['--port', '65536'], '--port must be a port from 0 to 65535'],
  [['--public-port', 'many'], '--public-port'],
  [['--public-port', '-1'], '--public-port'],
  [['--nonsense'], '--nonsense'],
  [['stray'], 'stray'],
])('the command line of the local edge refuses %j in words that name the option', (commandLine, words) => {
  expect(() => readEdgeArguments(commandLine)).toThrow(WrongArgumentError);
  expect(() => readEdgeArguments(commandLine)).toThrow(words);
});

it('the command line of the local edge prints help', () => {
  expect(readEdgeArguments(['--help'])).toBeNull();
});

describe('pasted commands', () => {
  const edge = {
    token: 'T',
    domain: 'd.ngrok.app',
    server: 'localhost:4443',
    publicUrl: 'https://localhost:8443',
    caFile: '/tmp/ca.pem',
  };

  it('what is pasted into other terminals starts the app and Bbot with the same credentials', () => {
    const { app, bbot } = pastedCommands(edge);
    expect(app.split(' \\\n')).toEqual([
      'NGROK_AUTHTOKEN=T',
      'RELAY_NGROK_SERVER=localhost:4443',
      'RELAY_NGROK_CA=/tmp/ca.pem',
      'RELAY_DOMAIN=d.ngrok.app',
      'RELAY_USERNAME=bbot',
      'RELAY_PASSWORD=secret',
      'npm start',
    ]);
    expect(bbot).toBe(
      'npm run bbot -- --url https://localhost:8443 --ca /tmp/ca.pem --username bbot --password secret',
    );
  });

  it('a pasted file name that a shell would split stays whole', () => {
    const { app, bbot } = pastedCommands({ ...edge, caFile: "/tmp/Ann's edge/ca.pem" });
    for (const command of [app, bbot]) expect(command).toContain(`'/tmp/Ann'\\''s edge/ca.pem'`);
  });
});

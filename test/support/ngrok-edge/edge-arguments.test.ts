import { describe, expect, it } from 'vitest';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import { edgeDomain, edgeToken } from './edge';
import { pastedCommands, readEdgeArguments } from './edge-arguments';

describe('the command line of the local edge', () => {
  it('needs no option', () => {
    expect(readEdgeArguments([])).toEqual({
      token: edgeToken,
      domain: edgeDomain,
      ingressPort: 0,
      publicPort: 0,
      caFile: null,
    });
  });

  it('takes a token, a domain, ports and a file', () => {
    const commandLine = '--token T --domain d.ngrok.app --port 4443 --public-port 8443 --ca ca.pem'.split(
      ' ',
    );
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
  ])('refuses %j in words that name the option', (commandLine, words) => {
    expect(() => readEdgeArguments(commandLine)).toThrow(WrongArgumentError);
    expect(() => readEdgeArguments(commandLine)).toThrow(words);
  });

  it('gives help', () => {
    expect(readEdgeArguments(['--help'])).toBeNull();
  });
});

describe('what is pasted into other terminals', () => {
  const edge = {
    token: 'T',
    domain: 'd.ngrok.app',
    server: 'localhost:4443',
    publicUrl: 'https://localhost:8443',
    caFile: '/tmp/ca.pem',
  };

  it('starts the app and Bbot with the same credentials', () => {
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

  it('keeps a file name that a shell would take apart together', () => {
    const { app, bbot } = pastedCommands({ ...edge, caFile: "/tmp/Ann's edge/ca.pem" });
    for (const command of [app, bbot]) expect(command).toContain(`'/tmp/Ann'\\''s edge/ca.pem'`);
  });
});

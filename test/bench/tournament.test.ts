import { describe, expect, it } from 'vitest';
import type { Contestant, Kind } from './contestants';
import { HeatRecord } from './heat-record';
import { Findings } from './report/findings';
import { reportLines } from './report/report';
import { playHeat } from './tournament';

const rounds = 3;
const effort = { warmUp: 8, alone: 8, together: 64, maxMs: 60_000 };

/** A server of its own process that answers so many orders, and then ends in the middle of the next one. */
function serverThatAnswers(orders: number): string {
  return `
    let left = ${orders};
    require('node:http').createServer((request, response) => {
      if (left === 0) { console.error('out of memory'); process.exit(7); }
      left -= 1;
      request.resume().on('end', () => response.end());
    }).listen(0, '127.0.0.1', function () {
      console.log('listening http://127.0.0.1:' + this.address().port + '/bbot');
    });`;
}

/** @param scriptOfRound what it runs in each round, the first one being 1 */
function contestant(
  kind: Kind,
  scriptOfRound: (round: number) => string,
  change: Partial<Contestant> = {},
): Contestant {
  let round = 0;
  return {
    kind,
    where: 'node',
    stored: 0,
    way: { through: 'local' },
    path: '/bbot',
    effort,
    command: () => {
      round += 1;
      return { command: process.execPath, args: ['-e', scriptOfRound(round)], env: {} };
    },
    prepare: async () => undefined,
    reset: async () => undefined,
    ...change,
  };
}

const sound = (kind: Kind) => contestant(kind, () => serverThatAnswers(Number.POSITIVE_INFINITY));

async function play(...contestants: readonly Contestant[]) {
  const messages: string[] = [];
  const record = new HeatRecord({ name: 'test', rounds, contestants });
  await playHeat(record, (words) => messages.push(words));
  const findings = new Findings();
  findings.heats.push(record);
  return {
    rows: record.rows,
    failures: findings.failures,
    messages,
    report: reportLines(findings).join('\n'),
  };
}

// Each round starts processes, and waits until the disk is quiet.
describe('a heat', { timeout: 120_000 }, () => {
  it('a heat measures each contestant in each round', async () => {
    const { rows, failures } = await play(sound('bare'), sound('floor'));
    expect(rows.map((row) => [row.kind, row.rounds, row.turns.length])).toEqual([
      ['bare', 3, 24],
      ['floor', 3, 24],
    ]);
    expect(failures).toEqual([]);
  });

  it('a heat goes on without a contestant that ends during a later round, and tells its figures so far', async () => {
    const breaks = contestant('relay', (round) => serverThatAnswers(round === 2 ? 40 : 1_000_000));
    const { rows, failures, report } = await play(sound('floor'), breaks);
    expect(rows.map((row) => [row.kind, row.rounds, row.turns.length])).toEqual([
      ['floor', 3, 24],
      ['relay', 1, 8],
    ]);
    expect(failures).toEqual([
      {
        what: 'test: relay, 0 stored',
        reason: expect.stringMatching(/^failed in round 2 of 3: .*(ECONN|hang up)/),
      },
    ]);
    expect(failures[0]?.reason).toContain('out of memory');
    expect(report).toMatch(/^ {2}floor +[\d.]+ /m);
    expect(report).toMatch(/^ {2}relay, 0 stored +[\d.]+ /m);
    expect(report).toMatch(/^(kept {2}|BROKEN) {2}durable 2XX in node, 0 stored/m);
    expect(report).toMatch(/^BROKEN {2}test: relay, 0 stored +failed in round 2 of 3: /m);
  });

  it('a heat names a contestant that does not start, with what it wrote, and measures the others', async () => {
    const mute = contestant('json-server', () => `console.error('no such file'); process.exitCode = 3`);
    const { rows, report, messages } = await play(mute, sound('bare'));
    expect(rows.map((row) => row.rounds)).toEqual([0, 3]);
    expect(rows[0]?.failure).toMatch(/did not start: it ended with 3\n[\s\S]*no such file/);
    expect(report).toMatch(/^ {2}json-server, 0 stored +FAILED$/m);
    expect(report).toMatch(/^BROKEN {2}test: json-server, 0 stored +failed in round 1 of 3: /m);
    expect(messages.filter((words) => words.startsWith('test: json-server failed'))).toHaveLength(1);
  });

  it('a heat names a contestant that refuses orders, and one that could not be prepared', async () => {
    const refusing = contestant('relay', () =>
      serverThatAnswers(1_000).replace('response.end()', "response.writeHead(503).end('no disk')"),
    );
    const unprepared = contestant('floor', () => serverThatAnswers(1_000), {
      prepare: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    });
    const { rows } = await play(refusing, unprepared, sound('bare'));
    expect(rows.map(({ failure }) => failure)).toEqual([
      'Answered with 503: no disk',
      'it could not be prepared: ENOSPC: no space left on device',
      null,
    ]);
  });

  it('a heat ends when no contestant is left', async () => {
    const { rows, messages } = await play(contestant('bare', () => 'process.exitCode = 3'));
    expect(rows.map((row) => row.rounds)).toEqual([0]);
    expect(messages.at(-1)).toBe('test: round 1 of 3');
  });
});

import { expect, it } from 'vitest';
import { reportLine } from '../../../../main/core/diagnostics/report-lines';
import { scrub } from '../../../../main/core/diagnostics/scrub';
import { RecentLines } from '../../../../main/core/log';

const at = '2026-11-21T12:00:00.000Z';

it.each([
  [{ at, what: 'taken', orderId: '709ae338-2b1c-4f9a-8d3e-0123456789ab' }, `${at} taken orderId=709ae338`],
  // Not to be read: the first eight of its hash, as its file is called.
  [{ at, what: 'taken', orderId: 'Eric Wang 1' }, `${at} taken orderId=59493aab`],
  [{ at, what: 'paused', minutes: null }, `${at} paused minutes=null`],
  [
    { level: 40, time: at, reason: 'connect 10.0.0.7', msg: 'no line to x@y.zz' },
    `${at} WARN no line to [e-mail] reason=connect [address]`,
  ],
  [{ level: 50, time: at, msg: 'failed' }, `${at} ERROR failed`],
])('the report has a line about %j', (entry, line) => {
  expect(reportLine(JSON.stringify(entry), scrub)).toBe(line);
});

it('the report keeps a line that was cut off, without secrets', () => {
  expect(reportLine('{"at":"2026-11-21","who":"x@y.zz', scrub)).toBe('{"at":"2026-11-21","who":"[e-mail]');
});

it('the report keeps only the newest lines of a log, none longer than a page', () => {
  const recent = new RecentLines();
  for (let line = 0; line < 150; line += 1) recent.write(`${line}${'x'.repeat(5_000)}\n`);
  expect(recent.lines).toHaveLength(100);
  expect(recent.lines[0]?.startsWith('50x')).toBe(true);
  expect(recent.lines.at(-1)).toHaveLength(1_000);
});

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogFile } from '../../../../main/core/diagnostics/log-file';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'relay-log-'));
  folder = path.join(parent, 'logs');
});
afterEach(() => rm(parent, { recursive: true }));

function openLog(rotates = true): LogFile {
  const log = new LogFile();
  log.open(folder, { rotates });
  return log;
}

const megabyte = 1024 * 1024;
const current = () => path.join(folder, 'counter-relay.log');
/** Lines of a kilobyte, written in batches as the disk takes them. */
async function fill(log: LogFile, kilobytes: number, mark = 'x'): Promise<void> {
  for (let written = 0; written < kilobytes; written += 100) {
    for (let line = 0; line < 100; line += 1) log.write(`${mark.repeat(1_023)}\n`);
    await log.settled();
  }
}

it('the log file keeps lines in order, also those from before it had a folder, and through a restart', async () => {
  const log = new LogFile();
  log.write('first\n');
  log.open(folder, { rotates: true });
  log.write('second\n');
  await log.settled();
  const next = openLog();
  next.write('third\n');
  expect(await next.newest(10)).toEqual(['first', 'second', 'third']);
  expect(await next.newest(2)).toEqual(['second', 'third']);
});

it('the log file grows to a megabyte, and keeps four older files', async () => {
  const log = openLog();
  for (const mark of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await fill(log, 1_100, mark);
  const files = (await readdir(folder)).sort();
  expect(files).toEqual([
    'counter-relay.1.log',
    'counter-relay.2.log',
    'counter-relay.3.log',
    'counter-relay.4.log',
    'counter-relay.log',
  ]);
  for (const file of files) expect((await stat(path.join(folder, file))).size).toBeLessThan(1.2 * megabyte);
  const newest = await log.newest(1_500);
  expect(newest).toHaveLength(1_500);
  expect(newest.at(-1)).toMatch(/^g+$/);
  expect(newest[0]).toMatch(/^f+$/);
});

it('the log file is started afresh by one process alone, and another one goes on in the new file', async () => {
  const [core, shell] = [openLog(), openLog(false)];
  await fill(shell, 1_100);
  expect(await readdir(folder)).toEqual(['counter-relay.log']);
  core.write('core\n');
  await core.settled();
  shell.write('shell\n');
  await shell.settled();
  expect(await readFile(current(), 'utf8')).toBe('core\nshell\n');
});

it('the log file loses lines that the disk does not take, counts them, and goes on once it does', async () => {
  await writeFile(folder, 'a file in its way');
  const log = openLog();
  log.write('lost\n');
  await log.settled();
  expect(log.lost).toBe(1);
  await rm(folder);
  log.write('kept\n');
  await log.settled();
  expect(await readFile(current(), 'utf8')).toBe('kept\n');
});

it('the log file keeps a bounded number of lines for a disk that hangs', async () => {
  const log = new LogFile();
  for (let line = 0; line < 1_000; line += 1) log.write(`${'x'.repeat(1_023)}\n`);
  expect(log.lost).toBe(1_000 - 256);
  log.open(folder, { rotates: true });
  await log.settled();
  expect((await stat(current())).size).toBe(256 * 1024);
});

it.runIf(process.platform !== 'win32')('the log file can be read by its owner alone', async () => {
  const log = openLog();
  log.write('line\n');
  await log.settled();
  expect((await stat(current())).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it('a log file that cannot be read is reported', async () => {
  await mkdir(current(), { recursive: true });
  await expect(openLog().newest(1)).rejects.toThrow('EISDIR');
});

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  createReadStream,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../../main/core/output';
import { ROOT } from '../../../scripts/setup/paths.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relay-output-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A pipe that nobody reads yet; this process has both of its ends. */
function openPipe(name: string): { readonly file: string; readonly fd: number } {
  const file = path.join(folder, name);
  spawnSync('/usr/bin/mkfifo', [file]);
  return { file, fd: openSync(file, constants.O_RDWR) };
}

describe.skipIf(process.platform === 'win32')('standard output', () => {
  it('standard output gets every line, in order', async () => {
    const file = path.join(folder, 'lines');
    const fd = openSync(file, 'w');
    const output = new Output(fd);
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}\n`);
    for (const line of lines) output.write(line);
    await expect.poll(() => readFileSync(file, 'utf8')).toBe(lines.join(''));
    expect(output.lost).toBe(0);
    expect(await output.drained(0)).toBe(true);
    closeSync(fd);
  });

  it.skipIf(process.platform !== 'linux')(
    'standard output on a full disk loses lines and nothing else',
    async () => {
      const fd = openSync('/dev/full', 'w');
      const output = new Output(fd);
      for (let line = 0; line < 3; line += 1) output.write('online\n');
      await expect.poll(() => output.lost).toBe(3);
      closeSync(fd);
    },
  );

  it('standard output whose reader has gone loses lines and nothing else', async () => {
    const { file, fd } = openPipe('gone');
    const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(file, constants.O_WRONLY);
    closeSync(reader);
    closeSync(fd);
    const output = new Output(writer);
    output.write('online\n');
    await expect.poll(() => output.lost).toBe(1);
    closeSync(writer);
  });

  it('standard output whose reader hangs delays nobody and fills no memory, and goes on once it is read again', async () => {
    const { file, fd } = openPipe('stuck');
    const output = new Output(fd);
    const line = `${'x'.repeat(1_023)}\n`;
    for (let count = 0; count < 2_000; count += 1) output.write(line);
    expect(output.lost).toBeGreaterThan(1_000);
    const taken = 2_000 - output.lost;
    expect(await output.drained(1)).toBe(false);
    const drained = output.drained(60_000);
    let read = 0;
    const stream = createReadStream(file);
    stream.on('data', (bytes) => {
      read += bytes.length;
    });
    await once(stream, 'open');
    await expect.poll(() => read).toBe(taken * line.length);
    expect(await drained).toBe(true);
    stream.destroy();
    closeSync(fd);
  });
});

it('nothing else in the core or the shell writes to standard output', () => {
  const main = path.join(ROOT, 'main');
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const writing = files.filter((file) =>
    /process\.std(?:out|err)\.write|console\.|pino\.destination/.test(
      readFileSync(path.join(main, file), 'utf8'),
    ),
  );
  expect(writing).toEqual([]);
});

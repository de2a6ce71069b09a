import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { detailOf, note, notesFile } from '../../../../main/core/diagnostics/notes';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-notes-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = new Date('2026-11-21T23:30:00.000Z');

it('a note says when it was, what it was, and where, with the lines of a stack under it', async () => {
  const file = notesFile(folder);
  note(file, 'core-exception', 'Error: odd\n    at here', at);
  note(file, 'core-ended', 'with code 9', at);
  expect(await readFile(file, 'utf8')).toBe(
    '2026-11-21T23:30:00.000Z core-exception: Error: odd\n      at here\n2026-11-21T23:30:00.000Z core-ended: with code 9\n',
  );
});

it('a note makes its folder before anything else', async () => {
  const file = notesFile(path.join(folder, 'not', 'there'));
  note(file, 'core-ended', 'with code 9', at);
  expect((await stat(file)).size).toBeGreaterThan(0);
});

it('the file of notes grows to a quarter of a megabyte, and keeps one older file', async () => {
  const file = notesFile(folder);
  for (let times = 0; times < 200; times += 1) note(file, 'core-ended', 'x'.repeat(20_000), at);
  expect((await stat(file)).size).toBeLessThan(300 * 1024);
  expect((await stat(`${file}.old`)).size).toBeLessThan(300 * 1024);
});

it('a note that cannot be written is lost, and nothing else', async () => {
  const file = path.join(folder, 'a file', 'crashes.log');
  await writeFile(path.join(folder, 'a file'), '');
  await chmod(folder, 0o700);
  expect(() => note(file, 'core-ended', 'with code 9', at)).not.toThrow();
});

it('a note has the stack of an error, and words for anything else that was thrown', () => {
  expect(detailOf(new Error('odd'))).toMatch(/^Error: odd\n +at /);
  expect(detailOf('odd')).toBe('odd');
});

import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepProgram } from '../../../../main/shell/updater/program-backup';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-kept-'));
  file = path.join(folder, 'app');
  await writeFile(file, 'old');
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => readFile(file, 'utf8');

it('a program that was deleted is put back', async () => {
  const kept = await keepProgram(file);
  await rm(file);
  await kept.putBack();
  expect([await read(), await readdir(folder)]).toEqual(['old', ['app']]);
});

it('a program that half of a new one has replaced is put back', async () => {
  const kept = await keepProgram(file);
  await rm(file);
  await writeFile(file, 'ne');
  await kept.putBack();
  expect([await read(), await readdir(folder)]).toEqual(['old', ['app']]);
});

it('a program that nothing happened to stays, under one name', async () => {
  const kept = await keepProgram(file);
  await kept.putBack();
  expect([await read(), await readdir(folder)]).toEqual(['old', ['app']]);
});

it('nothing is left of a backup once a new program is in its place, even where a crash had left one', async () => {
  await writeFile(`${file}.before-update`, 'older');
  const kept = await keepProgram(file);
  await writeFile(path.join(folder, 'new'), 'new');
  await rm(file);
  await rename(path.join(folder, 'new'), file);
  kept.letGo();
  expect([await read(), await readdir(folder)]).toEqual(['new', ['app']]);
});

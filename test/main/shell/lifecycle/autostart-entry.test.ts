import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartEntry, putAutostartEntry } from '../../../../main/shell/lifecycle/autostart-entry';

/** The program as a desktop reads it: the value unescaped, then its quoted argument, then its field codes. */
function programOf(entry: string): string {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const argument = value.replace(/\\(.)/g, '$1');
  expect(argument).toMatch(/^".*"$/);
  return argument.slice(1, -1).replace(/\\(.)/g, '$1').replaceAll('%%', '%');
}

it('the autostart entry is what a desktop reads', () => {
  expect(autostartEntry('Counter Relay', '/opt/Counter Relay/counter-relay').split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Counter Relay',
    'Exec="/opt/Counter Relay/counter-relay"',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ]);
});

it.each([
  '/home/ann/my apps/relay',
  '/a "b"/relay',
  '/$HOME/`id`/relay',
  '/back\\slash/relay',
  '/100%f/relay',
])('the autostart entry starts %s, whatever is in its name', (program) => {
  expect(programOf(autostartEntry('Counter Relay', program))).toBe(program);
});

it('the autostart entry escapes a dollar as the specification shows it', () => {
  expect(autostartEntry('Counter Relay', '/a$b')).toContain('Exec="/a\\\\$b"');
});

describe('the autostart folder', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'relay-autostart-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const file = (): string => path.join(home, 'autostart', 'relay.desktop');
  const put = (entry: string | null): Promise<void> => putAutostartEntry(home, 'relay.desktop', entry);

  it('the autostart entry appears, even where nothing starts with the desktop yet, and goes again', async () => {
    await put('one');
    expect(await readFile(file(), 'utf8')).toBe('one');
    await put(null);
    await put(null);
    expect(await readdir(path.join(home, 'autostart'))).toEqual([]);
  });

  it('the autostart entry follows an app that was moved, and is not touched otherwise', async () => {
    await put('one');
    const { mtimeMs } = await stat(file());
    await put('one');
    expect((await stat(file())).mtimeMs).toBe(mtimeMs);
    await put('two');
    expect(await readFile(file(), 'utf8')).toBe('two');
  });

  it('the autostart entry leaves what others start alone', async () => {
    await put('one');
    await writeFile(path.join(home, 'autostart', 'other.desktop'), 'other');
    await put(null);
    expect(await readdir(path.join(home, 'autostart'))).toEqual(['other.desktop']);
  });

  it('the autostart entry reports the error of a disk that refuses it', async () => {
    await writeFile(path.join(home, 'autostart'), 'a file where the folder should be');
    await expect(put('one')).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});

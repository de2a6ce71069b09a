import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { thisMachine } from '../../../../main/core/health-checks/machine';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'relay-machine-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

it('the machine reads, lists and follows what there is', async () => {
  const at = await folder();
  const file = path.join(at, 'b.conf');
  await writeFile(file, 'it is so');
  await writeFile(path.join(at, 'a.conf'), '');
  await symlink(file, path.join(at, 'link'));
  const machine = thisMachine();
  expect(await machine.read(file)).toBe('it is so');
  expect(await machine.list(at)).toEqual(['a.conf', 'b.conf', 'link']);
  expect(path.basename((await machine.target(path.join(at, 'link'))) ?? '')).toBe('b.conf');
  expect(await machine.has(file)).toBe(true);
  expect(machine.userName).toBe(userInfo().username);
});

it('the machine tells what is not there from what cannot be read', async () => {
  const at = await folder();
  const nowhere = path.join(at, 'nowhere');
  const machine = thisMachine();
  expect(await machine.read(nowhere)).toBeNull();
  expect(await machine.list(nowhere)).toEqual([]);
  expect(await machine.target(nowhere)).toBeNull();
  expect(await machine.has(nowhere)).toBe(false);
  await expect(machine.read(at)).rejects.toThrow();
});

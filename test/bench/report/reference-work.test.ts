import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { doReferenceWork, referenceLines } from './reference-work';

it('the reference work is done on the disk and leaves nothing there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reference-work-'));
  try {
    const { cpuMs, diskMs } = await doReferenceWork(path.join(folder, 'work'));
    expect(cpuMs).toBeGreaterThan(0);
    expect(diskMs).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('the speed of the machine is one figure, with what it is made of, and is reported again at the end', () => {
  const before = { cpuMs: 400, diskMs: 200 };
  expect(referenceLines([before])[0]).toBe(
    'reference work: 0.60 s (20000 orders as JSON 0.40 s, 200 kept 0.20 s)',
  );
  expect(referenceLines([before, { cpuMs: 800, diskMs: 250 }])[0]).toBe(
    'reference work: 0.60 s, at the end 1.05 s (20000 orders as JSON 0.40 s, 200 kept 0.20 s)',
  );
  expect(referenceLines([])).toEqual([]);
});

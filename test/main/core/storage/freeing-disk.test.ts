import { expect, it, vi } from 'vitest';
import { realDisk } from '../../../../main/core/storage/disk';
import { freeingDisk } from '../../../../main/core/storage/freeing-disk';

const tooManyOpen = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });

it('a file that cannot be opened for want of descriptors is tried once more after some were freed', async () => {
  const free = vi.fn();
  const open = vi.fn().mockRejectedValueOnce(tooManyOpen).mockResolvedValueOnce('opened');
  const disk = freeingDisk({ ...realDisk, open }, free);
  expect(await disk.open('a', 'r')).toBe('opened');
  expect(free).toHaveBeenCalledOnce();
});

it('a failure for another reason frees nothing, and is not tried again', async () => {
  const free = vi.fn();
  const open = vi.fn().mockRejectedValue(new Error('EIO'));
  await expect(freeingDisk({ ...realDisk, open }, free).open('a', 'r')).rejects.toThrow('EIO');
  expect([open.mock.calls.length, free.mock.calls.length]).toEqual([1, 0]);
});

it.each(['open', 'rename'] as const)('a disk that fails later on fails through it, too: %s', async (step) => {
  const disk = { ...realDisk };
  const freeing = freeingDisk(disk, () => undefined);
  disk[step] = (): Promise<never> => Promise.reject(new Error('EIO'));
  await expect(freeing[step]('a', 'b')).rejects.toThrow('EIO');
});

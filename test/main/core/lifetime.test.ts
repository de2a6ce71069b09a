import { expect, it } from 'vitest';
import { Lifetime } from '../../../main/core/lifetime';

it('a lifetime ends what was begun in the reverse order, each once', async () => {
  const ended: string[] = [];
  const life = new Lifetime(() => undefined);
  life.add(() => void ended.push('first'));
  life.add(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    ended.push('second');
  });
  life.add(() => void ended.push('third'));
  await life.end();
  await life.end();
  expect(ended).toEqual(['third', 'second', 'first']);
});

it('a lifetime ends all the rest when one of them fails, and tells why', async () => {
  const ended: string[] = [];
  const failures: unknown[] = [];
  const life = new Lifetime((error) => failures.push(error));
  life.add(() => void ended.push('first'));
  life.add(() => Promise.reject(new Error('it hangs')));
  life.add(() => {
    throw new Error('it broke');
  });
  await life.end();
  expect(ended).toEqual(['first']);
  expect(failures).toEqual([new Error('it broke'), new Error('it hangs')]);
});

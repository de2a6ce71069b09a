import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../renderer');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const modules = files.filter((file) => file.endsWith('.module.css'));
const components = files.filter((file) => file.endsWith('.tsx'));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const classesOf = (module: string) =>
  new Set([...read(module).matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));

/** The quoted names within each `css(…)` of a component, beside the module that they are looked up in. */
function namesUsed(component: string): { module: string; names: string[] } | null {
  const source = read(component);
  const module = /from '(\.[^']*\.module\.css)'/.exec(source)?.[1];
  if (module === undefined) return null;
  const calls = [...source.matchAll(/\bcss\(([^()]*)\)/g)].map(([, names = '']) => names);
  const names = calls.flatMap((call) =>
    [...call.matchAll(/(?<![=!]== )'([\w-]+)'/g)].map(([, name = '']) => name),
  );
  return { module: join(dirname(component), module), names };
}

describe('class names', () => {
  it.each(components)('of %s are in its CSS module', (component) => {
    const used = namesUsed(component);
    if (used === null) return;
    const classes = classesOf(used.module);
    expect(used.names.filter((name) => !classes.has(name))).toEqual([]);
  });

  it.each(modules)('of %s are used by some component', (module) => {
    const sources = components.map(read).filter((source) => source.includes(`/${module.split('/').at(-1)}'`));
    const words = new Set(sources.join('\n').match(/[\w-]+/g));
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      for (const word of read(file).match(/'[\w-]+'/g) ?? []) words.add(word.slice(1, -1));
    }
    expect([...classesOf(module)].filter((name) => !words.has(name))).toEqual([]);
  });
});

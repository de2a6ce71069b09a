import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../renderer');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const modules = files.filter((file) => file.endsWith('.module.css'));
const components = files.filter((file) => file.endsWith('.tsx'));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const classesOf = (module: string) =>
  new Set([...read(module).matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));

/** A CSS module of a component, and the quoted names that are looked up in it, e.g. in each `css(…)`. */
interface Used {
  readonly module: string;
  readonly names: readonly string[];
}

function namesUsed(component: string): Used[] {
  const source = read(component);
  const imports = source.matchAll(/^import (\w+) from '(\.[^']*\.module\.css)'/gm);
  return [...imports].map(([, styles = '', module = '']) => {
    const lookUp = new RegExp(`const (\\w+) = classNamesOf\\(${styles}\\)`).exec(source)?.[1];
    const calls = [...source.matchAll(new RegExp(`\\b${lookUp}\\(([^()]*)\\)`, 'g'))];
    const names = calls.flatMap(([, call = '']) =>
      [...call.matchAll(/(?<![=!]== )'([\w-]+)'/g)].map(([, name = '']) => name),
    );
    return { module: join(dirname(component), module), names };
  });
}

it.each(components)('class names of %s are in its CSS module', (component) => {
  for (const { module, names } of namesUsed(component)) {
    const classes = classesOf(module);
    expect(names.filter((name) => !classes.has(name))).toEqual([]);
  }
});

it.each(modules)('class names of %s are used by some component', (module) => {
  const sources = components.map(read).filter((source) => source.includes(`/${module.split('/').at(-1)}'`));
  const words = new Set(sources.join('\n').match(/[\w-]+/g));
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    for (const word of read(file).match(/'[\w-]+'/g) ?? []) words.add(word.slice(1, -1));
  }
  expect([...classesOf(module)].filter((name) => !words.has(name))).toEqual([]);
});

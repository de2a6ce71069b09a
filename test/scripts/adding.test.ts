import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup/paths.mjs';

interface Row {
  readonly file: string;
  readonly who: string;
}

interface Recipe {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** By the first row of each recipe: the line there before which something is added, and what. */
const additions: Readonly<Record<string, readonly [before: string, added: string]>> = {
  'shared/settings/choices.ts': ['  keepAwake: ', '  dimAtNight: z.boolean().default(true),\n'],
  'shared/ipc/commands.ts': ['  getSnapshot: ', '  waveHand: z.null(),\n'],
  'shared/bbot/webhook.ts': ["  'items_refunded',\n] as", "  'guest_waved',\n"],
  'shared/printing/connection-schema.ts': [
    "  z.object({\n    kind: z.literal('queue'),",
    "  z.object({ kind: z.literal('usb'), device: z.string() }),\n",
  ],
  'shared/settings/appearance.ts': ["export const languages = ['system', ", ''],
};

const recipes = readRecipes(readFileSync(path.join(ROOT, 'ADDING.md'), 'utf8'));

describe.each(recipes)('the recipe for $title', ({ title, rows }) => {
  it('a recipe counts its files', () => {
    const files = rows.filter(({ file }) => !file.endsWith('…/'));
    expect(title).toContain(`: ${files.length < rows.length ? 'a folder and ' : ''}${files.length} files`);
  });

  it('a recipe names files that are there', () => {
    const named = rows.map(({ file }) => file).filter((file) => !file.includes('…'));
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

describe('the compiler', () => {
  const asked = recipes.flatMap(({ rows }) => rows.filter(({ who }) => who === 'the compiler'));
  let program: ts.Program;
  beforeAll(() => {
    program = compileWithAdditions(asked.map(({ file }) => file));
  });

  it('what the compiler is said to ask for is begun in the first file of each recipe', () => {
    expect(recipes.map(({ rows }) => rows[0]?.file).sort()).toEqual(Object.keys(additions).sort());
  });

  it.each(asked)('the compiler asks for: $file', ({ file }) => {
    const errors = program
      .getSourceFiles()
      .filter(({ fileName }) => path.relative(ROOT, fileName).replaceAll('\\', '/').startsWith(file))
      .flatMap((source) => program.getSemanticDiagnostics(source));
    expect(errors.length).toBeGreaterThan(0);
  });
});

function readRecipes(text: string): Recipe[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      rows: [...section.matchAll(/^\| `([^`]+)`\s*\|.*\| (.+?)\s*\|$/gm)].map(([, file = '', who = '']) => ({
        file,
        who,
      })),
    }));
}

/** The app as it is once each recipe's first step is done. */
function compileWithAdditions(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(path.join(ROOT, 'test', 'tsconfig.json'), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, path.join(ROOT, 'test'));
  // A part of the files is enough.
  const options = { ...parsed.options, composite: false };
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  host.readFile = (name) =>
    withAddition(path.relative(ROOT, name).replaceAll('\\', '/'), read.call(host, name));
  const roots = files.filter((file) => !file.endsWith('/')).map((file) => path.join(ROOT, file));
  return ts.createProgram(roots, options, host);
}

function withAddition(file: string, text: string | undefined): string | undefined {
  const [before, added] = additions[file] ?? [];
  if (text === undefined || before === undefined || added === undefined) return text;
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return added === '' ? text.replace(before, `${before}'xx', `) : text.replace(before, added + before);
}

import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup/paths.mjs';

/** Of Node, of a page, of both. */
const words = ['process', 'Buffer', 'setImmediate', 'document', 'window', 'URL', 'JSON'] as const;

it.each([
  ['shared', ['URL', 'JSON']],
  ['main', ['process', 'Buffer', 'setImmediate', 'URL', 'JSON']],
  ['renderer', ['document', 'window', 'URL', 'JSON']],
])('a file of %s knows by type what is there when it runs, and nothing else', (side, known) => {
  expect(knownIn(side)).toEqual(known);
});

/** By the types of all that the side has, so that no package brings in what it must do without. */
function knownIn(side: string): string[] {
  const { options, fileNames } = configOf(side);
  const odd = path.join(ROOT, side, 'words.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === odd
      ? ts.createSourceFile(name, words.map((word) => `void ${word};`).join('\n'), ts.ScriptTarget.ES2022)
      : read.call(host, name, ...rest);
  const program = ts.createProgram([...fileNames, odd], options, host);
  const file = program.getSourceFile(odd);
  const unknown = program.getSemanticDiagnostics(file).map(({ start = 0 }) => {
    return file?.text.slice(start, file.text.indexOf(';', start));
  });
  return words.filter((word) => !unknown.includes(word));
}

function configOf(side: string): ts.ParsedCommandLine {
  const file = path.join(ROOT, side, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file));
}

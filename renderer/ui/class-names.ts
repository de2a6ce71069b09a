/**
 * A function that joins names of one CSS module into a class attribute and leaves out what is false. A name
 * that the module does not have is left out too: an unstyled line is better than no board.
 */
export function classNamesOf(module: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false)[]): string =>
    names
      .map((name) => (name === false ? undefined : module[name]))
      .filter((scoped) => scoped !== undefined)
      .join(' ');
}

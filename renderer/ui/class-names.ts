/**
 * A function that joins class names of one CSS module and skips false ones. Names missing in the module are skipped
 * too: an unstyled line is better than no board.
 */
export function classNamesOf(module: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false)[]): string =>
    names
      .map((name) => (name === false ? undefined : module[name]))
      .filter((scoped) => scoped !== undefined)
      .join(' ');
}

/** @typedef {{ kind: 'tool', package: string, program: string, args: readonly string[] }} Tool counts as one test */
/** @typedef {{ kind: 'build' }} Build counts as one test */
/** @typedef {{ kind: 'vitest', project: string }} Vitest counts as vitest counts */
/** @typedef {{ kind: 'vitest-in-electron', project: string }} VitestInElectron the same, with the built app */
/** @typedef {Tool | Build | Vitest | VitestInElectron} Run */
/** @typedef {'electron' | import('../setup/debian-tools.mjs').ToolName} Need electron: with all that a window needs */
/** @typedef {{ name: string, title: string, needs?: readonly Need[], run: Run }} Step */

/**
 * What `npm test` does, in this order.
 *
 * @type {readonly Step[]}
 */
export const steps = [
  {
    name: 'lint',
    title: 'Format and lint',
    run: { kind: 'tool', package: '@biomejs/biome', program: 'biome', args: ['check', '.'] },
  },
  {
    name: 'imports',
    title: 'Import directions',
    run: {
      kind: 'tool',
      package: 'dependency-cruiser',
      program: 'depcruise',
      args: ['--config', '.dependency-cruiser.cjs', 'main', 'renderer', 'shared', 'test'],
    },
  },
  {
    name: 'unused',
    title: 'Unused files, exports and packages',
    run: { kind: 'tool', package: 'knip', program: 'knip', args: [] },
  },
  {
    name: 'types',
    title: 'Types',
    run: {
      kind: 'tool',
      // The compiler of TypeScript 7 takes a quarter of the time; what reads its trees still needs `typescript` 6.
      package: '@typescript/native',
      program: 'tsc',
      args: ['--build'],
    },
  },
  { name: 'build', title: 'Build of the app', run: { kind: 'build' } },
  { name: 'unit', title: 'Unit tests', needs: ['cups'], run: { kind: 'vitest', project: 'unit' } },
  { name: 'faults', title: 'Fault tests', run: { kind: 'vitest', project: 'faults' } },
  {
    name: 'journeys',
    title: 'Journeys in the real Electron',
    needs: ['electron'],
    run: { kind: 'vitest-in-electron', project: 'journeys' },
  },
];

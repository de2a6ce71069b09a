/**
 * Which part may import which: shared ← core ← shell, renderer → shared only; one file each may import what
 * must have one owner.
 */
const core = '^main/core/';

const onlyIn = (name, comment, target, owner) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(main|renderer|shared)/', pathNot: owner },
  to: { path: target },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-only-itself',
      comment: 'shared/ is read by both sides; besides itself it knows zod alone.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^shared/|node_modules/zod/' },
    },
    {
      name: 'renderer-sees-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        pathNot:
          '^renderer/|^shared/|node_modules/(react|react-dom|react-aria-components|@fontsource-variable)/|node_modules/@types/react',
      },
    },
    {
      name: 'renderer-takes-only-types-of-schemas',
      comment: 'What loads zod at run time stays out of the window.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^shared/(ipc/commands|settings/(settings|set-up-input)|ordering/ordering|printing/(connection-schema|printer-input|print-job-schema)|bbot/(webhook|needed-fields|lenient)|ticket/ticket)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-knows-no-electron',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules/electron|^electron$' },
    },
    {
      name: 'core-knows-no-shell',
      severity: 'error',
      from: { path: core },
      to: { path: '^main/', pathNot: core },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'main-knows-no-renderer',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    onlyIn(
      'express-has-one-owner',
      'The receiver.',
      'node_modules/express/',
      '^main/core/intake/receiver\\.ts$',
    ),
    onlyIn(
      'ngrok-has-one-owner',
      'The agent.',
      'node_modules/@ngrok/',
      '^main/core/tunnel/ngrok-agent\\.ts$',
    ),
    onlyIn(
      'escpos-encoder-has-one-owner',
      'What renders ESC/POS.',
      'node_modules/@point-of-sale/receipt-printer-encoder/',
      '^main/core/printing/render/render-escpos\\.ts$',
    ),
    {
      name: 'no-circles',
      comment: 'Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

/** The folder that a server of the benchmark may write to. */
export function folderOfServer(): string {
  const folder = process.env['BENCH_FOLDER'];
  if (folder === undefined) throw new Error('BENCH_FOLDER is not set');
  return folder;
}

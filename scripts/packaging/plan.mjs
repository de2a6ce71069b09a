/** @typedef {{ kind: 'installers', words: string }} Installers */
/** @typedef {{ kind: 'unpacked', words: string }} Unpacked a folder to try, and nothing to hand out */

/**
 * What can be made here. A release has the Electron that package.json pins and no other.
 *
 * @param {{ isPinned: boolean, version: string, canDownload: boolean }} electron which one there is, and whether its
 *   host, which has the installers' tools as well, hands out files
 * @returns {Installers | Unpacked}
 */
export function planPackage({ isPinned, version, canDownload }) {
  if (!isPinned) {
    return {
      kind: 'unpacked',
      words:
        `Electron ${version} is not the one that package.json pins, so this is not for release: ` +
        'only a folder is made, to try the packaged app.',
    };
  }
  if (!canDownload) {
    return {
      kind: 'unpacked',
      words:
        'GitHub does not hand out the tools that make installers here, so this is not for release: ' +
        'only a folder is made, to try the packaged app.',
    };
  }
  return { kind: 'installers', words: `Packaging with Electron ${version} …` };
}

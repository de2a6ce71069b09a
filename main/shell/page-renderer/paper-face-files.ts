import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { faceAddress } from '../../core/printing/paper-faces';

const require = createRequire(__filename);

/** They lie beside the app, in the packages that bring them; electron-builder.yml names them. */
const files: ReadonlyMap<string, () => string> = new Map([
  [
    faceAddress('fixed'),
    () => require.resolve('@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'),
  ],
  [
    faceAddress('fixed-bold'),
    () => require.resolve('@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf'),
  ],
  [
    faceAddress('board'),
    () => require.resolve('@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'),
  ],
]);

/** Whether a face of paper is served at this address. */
export function isFaceAddress(address: string): boolean {
  return files.has(address);
}

/** The file of the face at this address; null where none is. Rejects when it cannot be read. */
export async function readFace(address: string): Promise<Buffer<ArrayBuffer> | null> {
  const file = files.get(address);
  return file === undefined ? null : readFile(file());
}

import type { Bitmap } from './printer-instruction';

/** @param bytes `GS v 0 m xL xH yL yH d…`: rows of whole bytes, m doubling the width (1), the height (2) or both */
export function bitmapOfRaster(bytes: readonly number[]): Bitmap {
  const [, , , mode = 0, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes;
  const stride = xLow + xHigh * 256;
  const bitmap = { width: stride * 8, height: yLow + yHigh * 256, bits: Uint8Array.from(bytes.slice(8)) };
  return enlarged(bitmap, mode & 1 ? 2 : 1, mode & 2 ? 2 : 1);
}

/** @param bytes `ESC * 33 nL nH d…`: columns of 24 dots, three bytes each, the topmost dot in the highest bit */
export function bitmapOfColumns(bytes: readonly number[]): Bitmap {
  const [, , , low = 0, high = 0] = bytes;
  return drawnBitmap(low + high * 256, 24, (x, y) => {
    return (((bytes[5 + x * 3 + (y >> 3)] ?? 0) >> (7 - (y & 7))) & 1) === 1;
  });
}

export function isBlack({ width, bits }: Bitmap, x: number, y: number): boolean {
  return (((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

function enlarged(bitmap: Bitmap, across: number, down: number): Bitmap {
  if (across === 1 && down === 1) return bitmap;
  return drawnBitmap(bitmap.width * across, bitmap.height * down, (x, y) => {
    return isBlack(bitmap, Math.floor(x / across), Math.floor(y / down));
  });
}

function drawnBitmap(width: number, height: number, black: (x: number, y: number) => boolean): Bitmap {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (black(x, y)) bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}

/** A black-and-white picture, one bit per dot. */
export interface Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  /** Rows from the top, each in whole bytes from the left, highest bit first; a set bit is black. */
  readonly bits: Uint8Array;
}

/** Whether a dot is black; none is outside the picture. */
export function isBlack({ widthDots, heightDots, bits }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= widthDots || y >= heightDots) return false;
  const byte = bits[y * Math.ceil(widthDots / 8) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}

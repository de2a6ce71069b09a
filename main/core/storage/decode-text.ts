/**
 * A file's text, however somebody's editor saved it: UTF-8 with or without a byte order mark, UTF-16 with one, and what is
 * none of them in the letters of Western Windows, which every byte is one of.
 */
export function decodeText(file: Uint8Array): string {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (startsWith(bytes, 0xff, 0xfe)) return bytes.toString('utf16le', 2);
  if (startsWith(bytes, 0xfe, 0xff)) {
    // A copy, of whole pairs of bytes: swapping works in place.
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function startsWith(bytes: Buffer, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

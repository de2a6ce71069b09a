import { createCanvas, loadImage } from '@napi-rs/canvas';

/** How large a PNG says that it is, in dots. */
export function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** How many dark dots each row of a picture has, from the top. */
export async function inkOfRows(png: Buffer): Promise<readonly number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const dots = Buffer.from(context.getImageData(0, 0, image.width, image.height).data.buffer);
  const rows = new Array<number>(image.height).fill(0);
  for (let row = 0; row < image.height; row++)
    for (let column = 0; column < image.width; column++)
      if ((dots[(row * image.width + column) * 4] ?? 255) < 128) rows[row] = (rows[row] ?? 0) + 1;
  return rows;
}

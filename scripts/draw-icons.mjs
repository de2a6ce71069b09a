import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { ROOT } from './setup/paths.mjs';

// `npm run icons`: draws the app's icon and those of the tray, in every size, from assets/icon.svg.

const assets = join(ROOT, 'assets');
const drawing = await readFile(join(assets, 'icon.svg'), 'utf8');

/** What the tray says; main/shell/tray/tray-view.ts decides which. */
const icons = ['open', 'paused', 'cannot-arrive'];
/** Pixels of a tray icon, by the ending that Electron picks it by on a screen of that scale. */
const traySizes = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32 };

await mkdir(join(assets, 'tray'), { recursive: true });
await writeFile(join(assets, 'icon.png'), await draw(1024, ['tile', 'paper', 'lines']));
for (const icon of icons) {
  for (const [ending, pixels] of Object.entries(traySizes)) {
    await writeFile(join(assets, 'tray', `${icon}${ending}.png`), await coloured(icon, pixels));
  }
  // Linux panels scale it themselves.
  await writeFile(join(assets, 'tray', `${icon}-panel.png`), await coloured(icon, 48));
  await writeFile(join(assets, 'tray', `${icon}Template.png`), await template(icon, 16));
  await writeFile(join(assets, 'tray', `${icon}Template@2x.png`), await template(icon, 32));
}

/**
 * @param {number} pixels
 * @param {readonly string[]} groups ids of the drawing, from back to front
 */
async function draw(pixels, groups) {
  const canvas = createCanvas(pixels, pixels);
  for (const group of groups) await lay(canvas, group, 'source-over');
  return canvas.encode('png');
}

/**
 * @param {string} icon
 * @param {number} pixels
 */
async function coloured(icon, pixels) {
  const canvas = createCanvas(pixels, pixels);
  await lay(canvas, 'tray-edge', 'source-over');
  await lay(canvas, 'tray-lines', 'source-over');
  await lay(canvas, 'gap', 'destination-out');
  await lay(canvas, `disc-${icon}`, 'source-over');
  await lay(canvas, `mark-${icon}`, 'source-over');
  return canvas.encode('png');
}

/**
 * As macOS wants it: one colour, which the menu bar chooses, and holes.
 *
 * @param {string} icon
 * @param {number} pixels
 */
async function template(icon, pixels) {
  const canvas = createCanvas(pixels, pixels);
  await lay(canvas, 'tray-edge', 'source-over');
  await lay(canvas, 'tray-lines', 'destination-out');
  await lay(canvas, 'gap', 'destination-out');
  await lay(canvas, `disc-${icon}`, 'source-over');
  await lay(canvas, `mark-${icon}`, 'destination-out');
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = '#000000';
  context.fillRect(0, 0, pixels, pixels);
  return canvas.encode('png');
}

/**
 * @param {import('@napi-rs/canvas').Canvas} canvas
 * @param {string} group
 * @param {import('@napi-rs/canvas').GlobalCompositeOperation} operation
 */
async function lay(canvas, group, operation) {
  const size = canvas.width;
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = operation;
  context.drawImage(await loadImage(Buffer.from(only(group, size))), 0, 0, size, size);
}

/**
 * The drawing with one group alone.
 *
 * @param {string} group
 * @param {number} size in pixels, so that it is drawn at its own size and not scaled afterwards
 */
function only(group, size) {
  const found = new RegExp(`<g id="${group}">.*?</g>`, 's').exec(drawing);
  if (found === null) throw new Error(`assets/icon.svg has no group "${group}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${found[0]}</svg>`;
}

/*
 * The faces that paper is drawn with. A page names them and where it finds them; the shell, which draws the page, serves
 * their files there and nothing else.
 */

interface Face {
  readonly family: string;
  readonly weight: string;
}

/** What one drawing of a fixed width and the page for an office printer need. */
export const paperFaces = {
  fixed: { family: 'Paper Fixed', weight: 'normal' },
  'fixed-bold': { family: 'Paper Fixed', weight: 'bold' },
  /** The board's: variable, in Latin letters. */
  board: { family: 'Paper Board', weight: '100 700' },
} as const satisfies Record<string, Face>;

type PaperFace = keyof typeof paperFaces;

/** A font behind it has the letters that it lacks. */
export const fixedFamily = `"${paperFaces.fixed.family}", monospace`;
export const boardFamily = `"${paperFaces.board.family}", sans-serif`;

/** How wide a letter of the face of fixed width is, as a part of its size. */
export const fixedAdvance = 0.6;

/** The host of every page that is drawn, so that its faces are of its own origin. */
export const paperOrigin = 'paper://page';

/** What a page may load: its faces, and nothing of anybody else's. */
export const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'";

/** Where the file of a face is served. */
export function faceAddress(face: PaperFace): string {
  return `${paperOrigin}/faces/${face}`;
}

/**
 * What belongs into the head of a page that uses these faces. With the links a page is loaded once they are, and only then
 * drawn.
 */
export function faceHead(faces: readonly PaperFace[]): string {
  const links = faces.map((face) => `<link rel="preload" as="font" crossorigin href="${faceAddress(face)}">`);
  return `${links.join('')}<style>${faces.map(faceRule).join('')}</style>`;
}

function faceRule(face: PaperFace): string {
  const { family, weight } = paperFaces[face];
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: block; src: url(${faceAddress(face)}) }`;
}

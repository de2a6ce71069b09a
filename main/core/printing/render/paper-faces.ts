/*
 * The typefaces for paper. A page names them and their addresses; the shell, which draws the page, serves their
 * files there and nothing else.
 */

interface Face {
  readonly family: string;
  readonly weight: string;
}

/** What fixed-width drawings and the page for an office printer need. */
export const paperFaces = {
  fixed: { family: 'Paper Fixed', weight: 'normal' },
  'fixed-bold': { family: 'Paper Fixed', weight: 'bold' },
  /** The board's: variable, Latin letters. */
  board: { family: 'Paper Board', weight: '100 700' },
} as const satisfies Record<string, Face>;

type PaperFace = keyof typeof paperFaces;

/** A fallback font has the letters it lacks. */
export const fixedFamily = `"${paperFaces.fixed.family}", monospace`;
export const boardFamily = `"${paperFaces.board.family}", sans-serif`;

/** The width of a letter in the fixed-width face, as a fraction of its size. */
export const fixedAdvance = 0.6;

/** The host of every drawn page, so that its faces are same-origin. */
export const paperOrigin = 'paper://page';

/** What a page may load: its own faces, and nothing else. */
export const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'";

export function faceAddress(face: PaperFace): string {
  return `${paperOrigin}/faces/${face}`;
}

/**
 * The markup for the head of a page that uses these faces. The preload links delay the page's load event, and so the
 * drawing, until the faces have loaded.
 */
export function faceHead(faces: readonly PaperFace[]): string {
  const links = faces.map((face) => `<link rel="preload" as="font" crossorigin href="${faceAddress(face)}">`);
  return `${links.join('')}<style>${faces.map(faceRule).join('')}</style>`;
}

function faceRule(face: PaperFace): string {
  const { family, weight } = paperFaces[face];
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: block; src: url(${faceAddress(face)}) }`;
}

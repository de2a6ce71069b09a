import '@fontsource-variable/ibm-plex-sans';

/** The files lie beside the page. One that is not there after so long does not come, and orders matter more. */
const timeoutMs = 1_000;

/**
 * Loads every face of the typeface, so that nothing is laid out in another one and then jumps: at the start, and
 * later when the first Vietnamese name comes. Resolves in any case, for a board in a strange typeface is a board.
 */
export async function loadTypeface(): Promise<void> {
  const faces = [...document.fonts].map(load);
  await Promise.race([Promise.all(faces), new Promise((resolve) => setTimeout(resolve, timeoutMs))]);
}

async function load(face: FontFace): Promise<void> {
  try {
    await face.load();
  } catch (error) {
    console.warn('a face of the typeface could not be loaded', error);
  }
}

import '@fontsource-variable/ibm-plex-sans';

/** The files are beside the page. One not loaded by then will not come, and orders matter more. */
const timeoutMs = 1_000;

/**
 * Loads every face of the typeface, so that no text is laid out in another one and then jumps: at the start, and later
 * for the first Vietnamese name. Always resolves: a board in the wrong typeface is still a board.
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

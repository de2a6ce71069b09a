/** In characters; Bbot's usual order has 5,000. */
const largeBody = 64 * 1024;

/**
 * Whether work on a body takes so long that other orders get a turn between its steps. A usual body takes none: an
 * idle turn costs more than any of its steps.
 */
export function isLarge(body: string): boolean {
  return body.length > largeBody;
}

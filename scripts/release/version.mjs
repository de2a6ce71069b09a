/**
 * A release is made of the commit whose package.json says so.
 *
 * @param {string | undefined} tag e.g. v1.2.3
 * @param {string} version of package.json
 * @returns {string | null} what is wrong
 */
export function tagFault(tag, version) {
  if (tag === `v${version}`) return null;
  return `The tag is ${tag ?? 'not there'}, and package.json says ${version}: the tag must be v${version}.`;
}

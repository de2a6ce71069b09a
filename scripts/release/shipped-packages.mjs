/**
 * @typedef {object} LockEntry as package-lock.json has it
 * @property {string} [version]
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 */
/** @typedef {Readonly<Record<string, LockEntry>>} LockPackages */
/**
 * @typedef {object} Shipped
 * @property {string} place e.g. node_modules/zod
 * @property {string | null} addonOf the place of the package that this is the addon of, for one system alone
 */

/**
 * All that a package of the app may hold a part of: what package.json depends on, and what that depends on in turn, for
 * all systems. Bundling leaves some of it out, so this is rather too much than too little.
 *
 * @param {LockPackages} packages of package-lock.json
 * @returns {Shipped[]} sorted by place
 */
export function shippedPackages(packages) {
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  const pending = [''];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    for (const { name, kind } of dependenciesOf(packages, from)) {
      const place = placeOf(packages, from, name);
      if (place === null) {
        // A peer that nobody asked for.
        if (kind === 'peer') continue;
        throw new Error(
          `package-lock.json does not know ${name}, which ${from || 'package.json'} depends on`,
        );
      }
      if (found.has(place)) continue;
      found.set(place, { place, addonOf: kind === 'optional' ? from : null });
      pending.push(place);
    }
  }
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/**
 * @param {LockPackages} packages
 * @param {string} from
 */
function dependenciesOf(packages, from) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = packages[from] ?? {};
  const optional = Object.keys(optionalDependencies);
  return [
    ...optional.map((name) => ({ name, kind: 'optional' })),
    ...Object.keys(dependencies).map((name) => ({ name, kind: 'plain' })),
    ...Object.keys(peerDependencies).map((name) => ({ name, kind: 'peer' })),
  ];
}

/**
 * As Node looks for it: beside the one that asks, then in each folder above.
 *
 * @param {LockPackages} packages
 * @param {string} from
 * @param {string} name
 * @returns {string | null}
 */
function placeOf(packages, from, name) {
  for (
    let beside = from;
    ;
    beside = beside.slice(0, beside.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    const place = `${beside === '' ? '' : `${beside}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (beside === '') return null;
  }
}

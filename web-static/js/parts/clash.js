// @ts-check
/** Two people changed one thing: what both of them touched. Pure. */

/** @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * @param {Record<string, any>} change what I want, as a merge patch
 * @param {Record<string, any>} base what I saw
 * @param {Record<string, any>} current what stands now
 * @returns {string[]} members that they changed too, to something else
 */
export const clashes = (change, base, current) => Object.keys(change).filter((name) => !same(base[name], current[name]) && !same(change[name], current[name]));

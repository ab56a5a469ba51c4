// @ts-check
/** How long to wait before the next try, so that not all come back at once. Pure. */

const FIRST = 1000;
const LONGEST = 30_000;

/** @param {number} tries that failed @param {number} chance from 0 to 1 @returns {number} milliseconds */
export const delay = (tries, chance) => Math.round(Math.min(LONGEST, FIRST * 2 ** Math.max(0, tries - 1)) * (0.5 + chance / 2));

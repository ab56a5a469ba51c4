// @ts-check
/** How long a hold still lasts. Pure. */

/** Seconds left at which it is said aloud. */
export const SAID_AT = [300, 120, 60, 30];

/** @param {string} heldUntil @param {number} now @param {number} [skew] milliseconds that the server's clock is ahead of ours @returns {number} seconds */
export const secondsLeft = (heldUntil, now, skew = 0) => Math.max(0, Math.ceil((Date.parse(heldUntil) - now - skew) / 1000));

/** A fresh hold lasts as long as the organisation grants: the rest is the difference of the two clocks. @param {string} heldUntil @param {number} minutes @param {number} now */
export const skewOf = (heldUntil, minutes, now) => Date.parse(heldUntil) - minutes * 60_000 - now;

/** @param {number} seconds @returns {string} 9:05 */
export const clockOf = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

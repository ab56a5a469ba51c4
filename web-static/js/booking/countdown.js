// @ts-check
/** How long something still lasts. Pure. */

/** @param {string} until instant @param {number} now @returns {number} whole seconds, never less than none */
export const secondsLeft = (until, now) => Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));

/** @param {number} seconds @returns {string} `4:05`, hours as `1:04:05` */
export function ticking(seconds) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}

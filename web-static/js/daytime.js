// @ts-check
/** A time of day as people type it, on a clock of 24 hours. Pure. */

/** What counts as one; also a field's `pattern`. */
export const TIME = '\\s*([01]?\\d|2[0-3])([:.]?[0-5]\\d)?\\s*';
const QUARTER = 15;
const DAY = 24 * 60;

/** @param {string} text `9`, `930`, `9:30`, `09.30` @returns {string} `09:30`; nothing where it is none */
export function readTime(text) {
  const [all, hour, minutes = '00'] = new RegExp(`^(?:${TIME})$`).exec(text) ?? [];
  return all === undefined ? '' : `${hour.padStart(2, '0')}:${minutes.slice(-2)}`;
}

/** @param {string} time `09:30` @param {1 | -1} direction @returns {string} the next quarter of an hour that way, past midnight too */
export function nextQuarter(time, direction) {
  const [hour, minute] = time.split(':').map(Number);
  const quarters = (hour * 60 + minute) / QUARTER;
  const next = direction > 0 ? Math.floor(quarters) + 1 : Math.ceil(quarters) - 1;
  const minutes = (next * QUARTER + DAY) % DAY;
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}

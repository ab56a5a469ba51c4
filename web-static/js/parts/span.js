// @ts-check
/** Minutes as people say them: an amount and a unit. Pure. */

/** @type {[string, number][]} */
export const UNITS = [['days', 1440], ['hours', 60], ['minutes', 1]];

/** @param {number} minutes @returns {{ amount: number, unit: string }} in the largest unit that leaves no rest */
export function spoken(minutes) {
  const [unit, size] = UNITS.find(([, length]) => minutes > 0 && minutes % length === 0) ?? UNITS[2];
  return { amount: minutes / size, unit };
}

/** @param {string} amount @param {string} unit @returns {string} minutes, empty where there is no amount */
export function minutesOf(amount, unit) {
  if (amount.trim() === '' || !Number.isFinite(Number(amount))) return '';
  return String(Math.round(Number(amount) * /** @type {[string, number]} */ (UNITS.find(([name]) => name === unit))[1]));
}
